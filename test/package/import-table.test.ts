/** The lint rules that hold the import table of the house: each is shown a line it must refuse, and lines it must let through. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const imports = (from: string) => `import { thing } from '${from}';\nexport const use = thing;\n`;
const types = (from: string) => `import type { Thing } from '${from}';\nexport type Use = Thing;\n`;

/** Where, and what stands there. */
const refused: [rule: string, file: string, text: string][] = [
  ['domain imports no Lit', 'src/domain/goal/a.ts', imports('lit')],
  ['domain imports no Lit package', 'src/domain/goal/b.ts', imports('@lit/context')],
  ['domain imports no Node', 'src/domain/goal/c.ts', imports('node:fs')],
  ['domain imports no other package', 'src/domain/goal/d.ts', imports('papaparse')],
  ['domain imports no SDK', 'src/domain/goal/e.ts', imports('../../sdk/client/client.js')],
  ['domain imports no SDK types either', 'src/domain/goal/f.ts', types('../../sdk/client/client.types.js')],
  ['domain imports no ui', 'src/domain/goal/g.ts', imports('../../ui/part.js')],
  ['domain imports no components', 'src/domain/goal/h.ts', imports('../../components/goal-tracker/goal-tracker.model.js')],
  ['domain imports no locales', 'src/domain/goal/i.ts', imports('../../locales/en/ui.js')],
  ['domain has no clock', 'src/domain/goal/j.ts', 'export const now = Date.now();\n'],
  ['domain has no randomness', 'src/domain/goal/k.ts', 'export const id = Math.random();\n'],
  ['domain cannot see a page', 'src/domain/goal/l.ts', 'export const page = document.title;\n'],
  ['domain fetches nothing', 'src/domain/goal/m.ts', "export const answer = fetch('/');\n"],
  ['domain imports from the defining file', 'src/domain/goal/n.ts', imports('../../domain/index.js')],
  ['sdk imports no Lit', 'src/sdk/store/a.ts', imports('lit')],
  ['sdk imports no Lit directives', 'src/sdk/store/b.ts', imports('lit/decorators.js')],
  ['sdk imports no ui', 'src/sdk/store/c.ts', imports('../../ui/part.js')],
  ['sdk imports no components', 'src/sdk/store/d.ts', imports('../../components/data/data.element.js')],
  ['sdk imports from the defining file', 'src/sdk/store/e.ts', imports('../../domain/index.js')],
  ['ui imports no components', 'src/ui/records/a.ts', imports('../../components/data/data.element.js')],
  ['ui imports no component types either', 'src/ui/records/b.ts', types('../../components/data/data.element.js')],
  ['ui imports nothing that runs from the SDK', 'src/ui/records/c.ts', imports('../../sdk/client/create-client.js')],
  ['ui loads the SDK in one place only', 'src/ui/records/d.ts', "export const load = () => import('../../sdk/index.js');\n"],
  ['ui imports no sentences of an element', 'src/ui/records/e.ts', imports('../../locales/en/goal-tracker.js')],
  ['ui imports no other package', 'src/ui/records/f.ts', imports('valibot')],
  ['a component imports nothing that runs from the SDK', 'src/components/goal-tracker/a.ts', imports('../../sdk/client/create-client.js')],
  ['a component loads no SDK', 'src/components/goal-tracker/b.ts', "export const load = () => import('../../sdk/index.js');\n"],
  ["a component imports no other's insides", 'src/components/goal-tracker/c.ts', imports('../rubric-scorer/rubric-scorer.model.js')],
  ["a component's folder imports no other's insides", 'src/components/goal-tracker/form/d.ts', imports('../../choice-board/define.js')],
  ["a preview imports no other element's insides", 'src/components/goal-tracker/preview-on-demand.ts', "export const load = () => import('../choice-board/choice-board.model.js');\n"],
  ['a component imports no other language', 'src/components/goal-tracker/e.ts', imports('../../locales/es/goal-tracker.js')],
  ['a component imports no barrel', 'src/components/goal-tracker/f.ts', imports('../../index.js')],
  ['a component imports no other package', 'src/components/goal-tracker/g.ts', imports('idb')],
  ['sentences import no rules', 'src/locales/en/a.ts', imports('../../domain/goal/pace.js')],
  ['sentences import no package', 'src/locales/en/b.ts', imports('lit')],
  ['embed imports no insides', 'src/embed/a.ts', imports('../components/data/data.element.js')],
  ['embed imports no ui', 'src/embed/b.ts', imports('../ui/part.js')],
  ['embed imports no file of the SDK', 'src/embed/c.ts', imports('../sdk/client/create-client.js')],
  ['stories import public paths', 'stories/a.stories.ts', imports('../src/components/data/define.js')],
  ['the portal imports public paths', 'portal/pages/a.js', imports('../../src/index.js')],
  ['the portal imports nothing from dist/ by path', 'portal/pages/b.js', imports('../../dist/index.js')],
  ['no unsafe template', 'src/components/goal-tracker/h.ts', imports('lit/directives/unsafe-html.js')],
  ['no unsafe picture', 'src/ui/h.ts', imports('lit/directives/unsafe-svg.js')],
  ['no styleMap', 'src/components/goal-tracker/i.ts', imports('lit/directives/style-map.js')],
  ['no static html', 'src/components/goal-tracker/j.ts', imports('lit/static-html.js')],
  ['no innerHTML', 'src/components/goal-tracker/k.ts', "export const draw = (box: Element, text: string) => (box.innerHTML = text);\n"],
  ['no eval', 'src/sdk/store/f.ts', 'export const run = (text: string) => eval(text);\n'],
  ['no new Function', 'src/sdk/store/g.ts', 'export const run = (text: string) => new Function(text);\n'],
  ['no Object.assign', 'src/sdk/store/h.ts', 'export const join = (one: object, other: object) => Object.assign({}, one, other);\n'],
];
const allowed: [rule: string, file: string, text: string][] = [
  ['domain imports itself', 'src/domain/rubric/a.ts', imports('../calendar/calendar.js')],
  ['domain imports the schema library', 'src/domain/rubric/b.ts', imports('valibot')],
  ['sdk imports the domain', 'src/sdk/sources/a.ts', imports('../../domain/records/check.js')],
  ['sdk imports its libraries', 'src/sdk/sources/b.ts', imports('papaparse') + types('idb')],
  ['ui imports lit and the domain', 'src/ui/a.ts', imports('lit/decorators.js') + types('../domain/records/goal.js')],
  ['ui imports types of the SDK', 'src/ui/b.ts', types('../sdk/client/client.types.js')],
  ['ui imports how the SDK slices long work', 'src/ui/d.ts', imports('../sdk/slices.js')],
  ['ui loads the SDK on demand', 'src/ui/records/sdk-on-demand.ts', "export const load = () => import('../../sdk/index.js');\n"],
  ['ui imports its own sentences', 'src/ui/c.ts', imports('../locales/en/ui.js') + types('../locales/message.types.js')],
  ['a component imports lit, ui, domain', 'src/components/choice-board/a.ts', imports('lit') + types('../../domain/board/judge.js') + "export { part } from '../../ui/part.js';\n"],
  ['a component imports its own sentences', 'src/components/choice-board/b.ts', imports('../../locales/en/choice-board.js')],
  ['a component imports types of the SDK', 'src/components/choice-board/c.ts', types('../../sdk/client/client.types.js')],
  ["a preview fetches another element's public entry", 'src/components/rubric-scorer/preview-on-demand.ts', "export const load = () => import('../choice-board/define.js');\n"],
  ['embed imports public entries', 'src/embed/d.ts', imports('../components/data/define.js')],
  ['stories import public paths', 'stories/b.stories.ts', imports('waymark/goal-tracker') + types('waymark/sdk')],
];

describe('the import table', () => {
  let folder: string;
  let findings: { file: string; message: string }[];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-lint-'));
    copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    for (const [, file, text] of [...refused, ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '-f', 'json', '.'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; message: string }[] };
    findings = diagnostics.map(({ filename, message }) => ({ file: filename.replaceAll('\\', '/').replace(/^\.\//, ''), message }));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const of = (file: string) => findings.filter((finding) => finding.file === file).map(({ message }) => message);
  for (const [rule, file] of refused) {
    it(`refuses: ${rule}`, () => {
      assert.notDeepEqual(of(file), [], `${file} was let through`);
    });
  }
  for (const [rule, file] of allowed) {
    it(`lets through: ${rule}`, () => {
      assert.deepEqual(of(file), []);
    });
  }
});
