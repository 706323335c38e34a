import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import type { Locale, Message, Messages } from '../../src/locales/message.types.js';

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message) => [...new Set(forms(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
const parts: Record<string, Messages> = en.parts;

for (const locale of [es] as Locale[]) {
  const { lang } = locale;
  test(`${lang} has every part of English`, () => assert.deepEqual(Object.keys(locale.parts).sort(), Object.keys(parts).sort()));
  for (const part of Object.keys(parts)) {
    const [english, other] = [parts[part]!, locale.parts[part] as Messages];
    test(`${lang}: ${part} says every sentence of English, with the same values in it`, () => {
      assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
      for (const key of Object.keys(english)) {
        assert.deepEqual(placeholders(other[key]!), placeholders(english[key]!), `placeholders of ${key}`);
        assert.equal(typeof other[key] === 'string', typeof english[key] === 'string', `plural forms of ${key}`);
        for (const form of forms(other[key]!)) assert.notEqual(form.trim(), '', `${key} is empty`);
      }
    });
    test(`${lang}: ${part} has the plural forms that its language asks for`, () => {
      // "many" in Spanish is for millions written as words; the general form serves.
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.filter((category) => !(lang === 'es' && category === 'many'));
      for (const [key, message] of Object.entries(other)) {
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

for (const part of ['goalTracker', 'choiceBoard', 'masteryHeatmap', 'rubricScorer', 'ui'].filter((name) => name in parts)) {
  test(`${part} reads at about grade 5 or below`, () => {
    const grade = gradeLevel(Object.values(parts[part]!).flatMap((message) => forms(message).map((form) => form.replace(/\{\w+\}/g, 'it'))));
    assert.ok(grade <= 5.5, `grade ${grade.toFixed(1)}`);
  });
}
