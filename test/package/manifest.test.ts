/** custom-elements.json is what editors, Storybook and the README read: it must name what the elements really have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { findFiles } from '../../scripts/find-files.mjs';

interface Declaration {
  tagName?: string;
  name: string;
  description?: string;
  members?: { name: string; privacy?: string }[];
  attributes?: { name: string }[];
  events?: { name?: string; description?: string }[];
  cssParts?: { name: string; description?: string }[];
}
const elements = ['data', 'goal-tracker', 'rubric-scorer', 'mastery-heatmap', 'choice-board', 'board-editor', 'rubric-editor'];

describe('the manifest', () => {
  let declarations: Declaration[];
  before(() => {
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { path: string; declarations?: Declaration[] }[] };
    declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
    for (const { path } of manifest.modules) assert.match(path, /^dist\/.+\.js$/);
  });

  for (const name of elements) {
    describe(`way-${name}`, () => {
      const find = () => declarations.find(({ tagName }) => tagName === `way-${name}`) ?? assert.fail(`way-${name} is not in the manifest`);

      it('has a description and its attributes', () => {
        const element = find();
        assert.ok(element.description && element.description.length > 20);
        const attributes = (element.attributes ?? []).map((attribute) => attribute.name);
        const expected = name === 'data' ? ['src', 'database', 'viewer-role', 'viewer-id'] : ['src', 'learner', 'group', 'readonly', 'viewer-role', 'viewer-id', 'today'];
        assert.deepEqual(expected.filter((attribute) => !attributes.includes(attribute)), []);
      });

      it('names its events, each with a meaning', () => {
        const events = find().events ?? [];
        assert.ok(events.some((event) => event.name === 'way-error'));
        for (const event of events) assert.ok(event.name && event.description, `an event without a name or a meaning: ${JSON.stringify(event)}`);
      });

      it('names every part that its templates give', () => {
        const documented = new Set((find().cssParts ?? []).map((part) => part.name));
        const given = new Set<string>();
        for (const file of findFiles(`src/components/${name}`, '.ts')) {
          for (const [, names] of readFileSync(file, 'utf8').matchAll(/[\s"]part=["']?([\w -]+)/g)) for (const part of names!.trim().split(/\s+/)) given.add(part);
        }
        assert.deepEqual([...given].filter((part) => !documented.has(part)), []);
        if (name !== 'data') assert.ok(documented.has('base') && documented.has('error'));
      });

      it('shows nothing private', () => {
        const hidden = (find().members ?? []).filter((member) => member.privacy || member.name.startsWith('#') || member.name.startsWith('_'));
        assert.deepEqual(hidden, []);
      });
    });
  }
});
