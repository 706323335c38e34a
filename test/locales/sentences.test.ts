import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Message, Messages } from '../../src/locales/message.types.js';

const folder = (lang: string) => new URL(`../../src/locales/${lang}/`, import.meta.url);
const load = async (lang: string, file: string) => Object.values((await import(new URL(file, folder(lang)).href)) as Record<string, Messages>)[0]!;
const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message) => [...new Set(forms(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
const files = readdirSync(folder('en'));
const languages = readdirSync(new URL('../../src/locales/', import.meta.url), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'en' ? [entry.name] : []));

for (const lang of languages) {
  for (const file of files) {
    test(`${lang}/${file} says every sentence of English, with the same values in it`, async () => {
      const [english, other] = [await load('en', file), await load(lang, file)];
      assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
      for (const key of Object.keys(english)) {
        assert.deepEqual(placeholders(other[key]!), placeholders(english[key]!), `placeholders of ${key}`);
        assert.equal(typeof other[key] === 'string', typeof english[key] === 'string', `plural forms of ${key}`);
        for (const form of forms(other[key]!)) assert.notEqual(form.trim(), '', `${key} is empty`);
      }
    });
    test(`${lang}/${file} has the plural forms that its language asks for`, async () => {
      // "many" in Spanish is for millions written as words; the general form serves.
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.filter((category) => !(lang === 'es' && category === 'many'));
      for (const [key, message] of Object.entries(await load(lang, file))) {
        if (typeof message !== 'string') for (const category of needed) assert.ok(category in message, `${key} lacks "${category}"`);
      }
    });
  }
}

/** Flesch-Kincaid grade level of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
function gradeLevel(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z']+/g) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, (word.replace(/e\b/, '').match(/[aeiouy]+/g) ?? []).length), 0);
  const count = sentences.reduce((sum, sentence) => sum + Math.max(1, (sentence.match(/[.!?…](\s|$)/g) ?? []).length), 0);
  return (0.39 * words.length) / count + (11.8 * syllables) / words.length - 15.59;
}

for (const file of ['goal-tracker.ts', 'choice-board.ts', 'ui.ts'].filter((name) => files.includes(name))) {
  test(`${file} reads at about grade 5 or below`, async () => {
    const sentences = Object.values(await load('en', file)).flatMap((message) => forms(message).map((form) => form.replace(/\{\w+\}/g, 'it')));
    const grade = gradeLevel(sentences);
    assert.ok(grade <= 5.5, `grade ${grade.toFixed(1)}`);
  });
}
