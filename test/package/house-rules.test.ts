/** House rules that no linter has a word for. Each is first shown a line that breaks it, so that a rule that sees nothing fails. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findFiles } from '../../scripts/find-files.mjs';

const posix = (path: string) => path.replaceAll('\\', '/');
const sources = findFiles('src', '.ts').map(posix);
const tests = findFiles('test', '.ts').map(posix);
const own = 'test/package/house-rules.test.ts';
const everything = ['src', 'test', 'scripts', 'portal', 'stories', 'bench', '.storybook']
  .flatMap((folder) => findFiles(folder))
  .map(posix)
  .filter((file) => file !== own && !file.startsWith('portal/dist/') && /\.(ts|mts|mjs|js|json|css|html|md)$/.test(file));

/** Comments may name what the code must not do. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');

const rules: { rule: string; files: string[]; pattern: RegExp; breaks: string }[] = [
  { rule: 'no style attribute in a template', files: sources, pattern: /(?<![.\w-])style=["'$]/, breaks: 'html`<p style="color: red">`' },
  { rule: 'no <style> in a template', files: sources, pattern: /<style\b/, breaks: 'html`<style>p {}</style>`' },
  { rule: 'no unsafe or styleMap directive', files: sources, pattern: /\b(unsafe(HTML|SVG|CSS|Static|MathML)|styleMap)\b/, breaks: 'unsafeHTML(text)' },
  { rule: 'no writing of markup', files: sources, pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|document\.write)\b/, breaks: 'box.innerHTML = text' },
  { rule: 'no eval', files: sources, pattern: /\beval\(|new Function\(/, breaks: 'eval(text)' },
  { rule: 'no Object.assign', files: sources, pattern: /Object\.assign\(/, breaks: 'Object.assign({}, data)' },
  // The one exception keeps one word, the chosen view of the heatmap, and no record.
  { rule: 'no local or session storage', files: sources.filter((file) => !['src/components/mastery-heatmap/view-memory.ts', 'src/components/rubric-scorer/typed-memory.ts', 'src/sdk/client/forget-typed.ts'].includes(file)), pattern: /\b(local|session)Storage\b/, breaks: "localStorage.setItem('a', 'b')" },
  { rule: 'no message to any origin', files: sources, pattern: /postMessage\([^)]*["']\*["']/, breaks: "parent.postMessage(data, '*')" },
  { rule: 'no clock or randomness in the domain', files: sources.filter((file) => file.startsWith('src/domain/')), pattern: /\bDate\.now\(|new Date\(\s*\)|Math\.random\(|\bcrypto\./, breaks: 'new Date()' },
  { rule: 'no test runs alone', files: tests, pattern: /\b(it|test|describe|suite)\.only\b|\bonly: true/, breaks: "it.only('x')" },
  { rule: 'no silenced compiler', files: [...sources, ...tests], pattern: /@ts-(ignore|nocheck)/, breaks: '// @ts-ignore' },
];
/** These look into comments too. */
const commentsCount = new Set(['no silenced compiler']);

describe('house rules', () => {
  for (const { rule, files, pattern, breaks } of rules) {
    it(rule, () => {
      assert.match(breaks, pattern, 'the rule sees nothing');
      const broken: string[] = [];
      for (const file of files) {
        if (file === own) continue;
        const text = readFileSync(file, 'utf8');
        const lines = (commentsCount.has(rule) ? text : withoutComments(text)).split('\n');
        for (const [at, line] of lines.entries()) if (pattern.test(line)) broken.push(`${file}:${at + 1}: ${line.trim()}`);
      }
      assert.deepEqual(broken, []);
    });
  }

  it('leaves no work for later in a comment', () => {
    const broken = everything.filter((file) => /\b(TODO|FIXME)\b/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(broken, []);
  });

  it('names no file after nothing in particular', () => {
    const vague = /(^|[/.-])(utils?|helpers?|common|managers?|misc)([/.-]|$)/;
    assert.match('src/ui/utils.ts', vague);
    assert.deepEqual(everything.filter((file) => vague.test(file)), []);
  });

  it('names no place on one machine', () => {
    const place = /["'`\s(](\/work\/|\/home\/\w|\/Users\/\w|[A-Z]:\\\\)/;
    assert.match(' /work/main', place);
    assert.deepEqual(everything.filter((file) => place.test(readFileSync(file, 'utf8'))), []);
  });

  it('gives a component its own English sentences and the shared ones only', () => {
    const foreign: string[] = [];
    let seen = 0;
    for (const file of sources) {
      const component = /^src\/components\/([\w-]+)\//.exec(file)?.[1];
      if (!component) continue;
      for (const [, room] of readFileSync(file, 'utf8').matchAll(/locales\/en\/([\w-]+)\.js/g)) {
        seen++;
        if (room !== component && !room!.startsWith(`${component}-`) && room !== 'ui' && !(room === 'editor' && component.endsWith('-editor'))) foreign.push(`${file} imports the sentences of ${room}`);
      }
    }
    assert.deepEqual(foreign, []);
    assert.ok(seen > 0, 'no component imports sentences');
  });

  it('keeps download addresses out of the lockfile', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "https?:/);
  });
});
