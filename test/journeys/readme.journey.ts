/** What README.md says works as it stands there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openJourney, textOf, waitForText } from './harness.js';

const readme = readFileSync('README.md', 'utf8');

/** The code below `<!-- example: name -->`. */
function example(name: string): string {
  const found = new RegExp(`<!-- example: ${name} -->\\s*\`\`\`\\w+\\n([^]*?)\`\`\``).exec(readme)?.[1];
  assert.ok(found, `README.md has the example ${name}`);
  return found;
}

/** A folder inside the package, so that `waymark/sdk` is found by its own name. */
function inFolder<T>(work: (folder: string) => T): T {
  mkdirSync('test-results', { recursive: true });
  return work(mkdtempSync(join('test-results', 'readme-')));
}

const bundles: { of: string; copied: string; page: string }[] = [
  { of: 'the folder of bundles', copied: 'cdn', page: example('html') },
  { of: 'the one file', copied: 'cdn/waymark.all.js', page: example('html').replace('cdn/waymark.js', 'cdn/waymark.all.js') },
  { of: 'the folder, and a page that adds a version to the address', copied: 'cdn', page: example('html').replace('cdn/waymark.js', 'cdn/waymark.js?v=2') },
];
for (const { of, copied, page: pasted } of bundles) {
  test(`the HTML page, pasted beside a CSV and ${of}, shows a heatmap`, async () => {
    await inFolder(async (folder) => {
      cpSync(join('dist', copied), join(folder, copied), { recursive: true });
      writeFileSync(join(folder, 'index.html'), pasted);
      writeFileSync(join(folder, 'class.csv'), example('csv'));
      const journey = await openJourney(folder);
      try {
        const page = await journey.page('/');
        await waitForText(page, 'Ximena', 'way-mastery-heatmap');
        const text = await textOf(page, 'way-mastery-heatmap');
        for (const word of ['Yusuf', 'Imani', 'Add', 'fractions', 'Volume']) assert.ok(text.includes(word), `${word} in: ${text}`);
        assert.match(text, /No evidence yet/, 'the blank score is no zero');
      } finally {
        await journey.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}

test('the SDK example runs in Node and says what it saved', () => {
  inFolder((folder) => {
    const file = join(folder, 'example.mjs');
    try {
      writeFileSync(file, `${example('sdk')}\nconsole.log((await client.goals.get('g-1')).title);\n`);
      const said = execFileSync(process.execPath, [file], { encoding: 'utf8' });
      assert.match(said, /ready/);
      assert.match(said, /Read 25 books\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('the addresses of files in README.md lead somewhere', () => {
  for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)) assert.ok(existsSync(path!), path);
});

test('the sample files are read without a word of complaint', async () => {
  const { readRecords } = await import('waymark/sdk');
  for (const [name, evidence] of [['gradebook.csv', 5], ['grid.csv', 8], ['records.json', 2]] as const) {
    const { records, report } = await readRecords(readFileSync(join('docs', 'samples', name)));
    assert.deepEqual(report.entries, [], name);
    assert.equal(records.evidence?.length, evidence, name);
  }
});

test('the tables of elements are those of the manifest', () => {
  execFileSync(process.execPath, ['scripts/readme-elements.mjs', '--check'], { stdio: 'inherit' });
});
