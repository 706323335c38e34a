import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMessage } from '../../src/ui/locale/message.js';
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
