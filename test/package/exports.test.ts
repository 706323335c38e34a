/** The package as an integrator meets it: by its public names, in Node, after a build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { resolvePlugins } from '../../rollup.config.mjs';
import { missingTargets, packProblems, packedFiles, publintMessages } from '../../scripts/package-checks.mjs';

const tags = ['way-data', 'way-goal-tracker', 'way-rubric-scorer', 'way-mastery-heatmap', 'way-choice-board', 'way-board-editor', 'way-rubric-editor'];

/** Runs a script in a Node of its own and gives what it printed as JSON. */
function inNode(script: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
const defined = (specifier: string) => inNode(`const m = await import(${JSON.stringify(specifier)}); console.log(JSON.stringify({ names: Object.keys(m), tags: ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag)) }))`) as { names: string[]; tags: string[] };

async function bundle(code: string): Promise<string> {
  const entry = { name: 'entry', resolveId: (id: string) => (id === 'entry' ? `${process.cwd()}/dist/entry-of-a-test.js` : null), load: (id: string) => (id.endsWith('entry-of-a-test.js') ? { code, moduleSideEffects: true } : null) };
  const built = await rollup({ input: 'entry', plugins: [entry, ...resolvePlugins()], onwarn: () => undefined });
  const { output } = await built.generate({ format: 'es', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}

describe('the exports map', () => {
  it('names files that are there', () => {
    assert.deepEqual(missingTargets(), []);
  });

  for (const name of ['.', './sdk', './domain', './domain/records', './domain/mastery', './domain/goal', './domain/board', './domain/rubric', './domain/rubric/files', './domain/export', './data', './goal-tracker', './rubric-scorer', './mastery-heatmap', './choice-board', './board-editor', './rubric-editor']) {
    it(`${name} loads in Node, exports something and registers nothing`, () => {
      const found = defined(`waymark${name.slice(1)}`);
      assert.ok(found.names.length > 0);
      assert.deepEqual(found.tags, []);
    });
  }

  it('./define registers every element', () => {
    assert.deepEqual(defined('waymark/define').tags, tags);
  });

  for (const tag of tags) {
    it(`./${tag.slice(4)}/define registers <${tag}> alone`, () => {
      assert.deepEqual(defined(`waymark/${tag.slice(4)}/define`).tags, [tag]);
    });
  }

  it('gives both languages, the theme, the schemas and the manifest', () => {
    const found = inNode(`const urls = ['waymark/locales/en', 'waymark/locales/es', 'waymark/themes/waymark.css', 'waymark/schemas/goals.json', 'waymark/custom-elements.json'].map((name) => import.meta.resolve(name)); const { existsSync } = await import('node:fs'); const { fileURLToPath } = await import('node:url'); console.log(JSON.stringify(urls.filter((url) => !existsSync(fileURLToPath(url)))))`);
    assert.deepEqual(found, []);
  });
});

describe('sideEffects', () => {
  it('lets a bundler leave out every element that is not used', async () => {
    const code = await bundle("import { safeUrl } from './index.js'; console.log(safeUrl('https://a.org/'));");
    assert.match(code, /safeUrl/);
    assert.doesNotMatch(code, /customElements\.define|LitElement|way-goal-tracker/);
  });

  it('keeps the definitions of an entry that is imported for them', async () => {
    const code = await bundle("import './define.js';");
    assert.match(code, /customElements\.define/);
    for (const tag of tags) assert.ok(code.includes(`'${tag}'`), tag);
  });

  it('lets scripts that score ship no Lit', async () => {
    const code = await bundle("export * from './cdn-domain.js';");
    assert.doesNotMatch(code, /lit-html|LitElement|customElements/);
  });

  it('lets a page that feeds by property ship no SDK at first', () => {
    // The SDK is reached by import() alone: nothing that an element needs at once imports it.
    const seen = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:^|[\n;])\s*(?:import|export)\b[^;'"(]*?['"](\.[^'"]+)['"]/g)) follow(new URL(from!, `file://${file}`).pathname);
    };
    for (const tag of tags) follow(`${process.cwd()}/dist/components/${tag.slice(4)}/define.js`);
    assert.ok(seen.size > tags.length * 2, 'imports were followed');
    assert.deepEqual([...seen].filter((file) => file.includes('/dist/sdk/')), []);
  });
});

describe('the npm package', () => {
  it('has nothing publint would mend', async () => {
    assert.deepEqual(await publintMessages(), []);
  });
  it('holds what is needed and nothing else', () => {
    const files = packedFiles();
    assert.deepEqual(packProblems(files), []);
    assert.notDeepEqual(packProblems([...files.filter((file) => file !== 'LICENSE'), 'src/index.ts']), [], 'the check sees nothing');
  });
});
