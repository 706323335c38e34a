import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMessage, formatPercent } from '../../src/ui/locale/message.js';
import { safeLang } from '../../src/ui/locale/locale-controller.js';

test('plurals follow the language, not the number 1', () => {
  const steps = { one: '{count} step', other: '{count} steps' };
  assert.equal(formatMessage(steps, { count: 1 }, 'en'), '1 step');
  assert.equal(formatMessage(steps, { count: 0 }, 'en'), '0 steps');
  assert.equal(formatMessage({ zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }, { count: 11 }, 'ar'), 'many');
});

test('numbers are written as the language writes them', () => {
  assert.equal(formatMessage('{value}', { value: 1234.5 }, 'de'), '1.234,5');
});

test('the short way to write whole numbers of English and Spanish is what Intl does', () => {
  const numbers = [0, 1, 2, 7, 21, 99, 100, 999, 1000, 1001, 1234, 9999, 10_000, 12_045, 99_999, 100_000, 999_999, 1_000_000, 1_234_567, -1, -1234, 0.5, 1.5];
  for (const lang of ['en', 'en-US', 'en-GB', 'en-IN', 'en-ZA', 'en-u-nu-arab', 'es', 'es-ES', 'es-MX', 'es-419', 'de', 'ar-EG']) {
    const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
    for (const share of [0, 0.01, 0.07, 0.285, 0.29, 0.335, 0.5, 0.65, 0.999, 1, 1.5, 12.34]) assert.equal(formatPercent(share, lang), percent.format(share), `${lang} ${share}`);
    const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
    for (const count of numbers) {
      assert.equal(formatMessage('{count}', { count }, lang), format.format(count), `${lang} ${count}`);
    }
  }
});

test('a placeholder without a value stays visible instead of reading "undefined"', () => {
  assert.equal(formatMessage('Hello {name}', {}, 'en'), 'Hello {name}');
});

test('a value that looks like a placeholder is not filled again', () => {
  assert.equal(formatMessage('{a} {b}', { a: '{b}', b: 'x' }, 'en'), '{b} x');
});

test('right-to-left names are isolated from the sentence (fault 82)', () => {
  assert.equal(formatMessage('For {name}', { name: 'אבי' }, 'en'), 'For \u2068אבי\u2069');
  assert.equal(formatMessage('For {name}', { name: 'Ana' }, 'en'), 'For Ana');
});

test('language tags that Intl refuses become English (fault 77)', () => {
  for (const tag of ['C', '', undefined, null, 'no such tag!']) assert.equal(safeLang(tag), 'en');
  assert.equal(safeLang('en_US'), 'en-US');
  assert.equal(safeLang('es-mx'), 'es-MX');
});
