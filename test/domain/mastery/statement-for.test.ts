import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementFor } from '../../../src/domain/mastery/statement-for.js';

const standard = { language: 'en-US', translations: [{ language: 'es', statement: 'Sumar' }, { language: 'pt-BR', statement: 'Somar' }, { language: 'vi', statement: ' ' }] };

test('the first of the learner’s languages decides: none where the standard is written in it', () => {
  assert.equal(statementFor(standard, ['es', 'en'])?.statement, 'Sumar');
  assert.equal(statementFor(standard, ['en', 'es']), undefined);
  assert.equal(statementFor(standard, ['en-GB']), undefined);
  assert.equal(statementFor(standard, ['es-MX'])?.statement, 'Sumar', 'another kind of the same language is better than none');
  assert.equal(statementFor(standard, ['fr', 'PT'])?.statement, 'Somar');
  assert.equal(statementFor(standard, ['vi', 'en']), undefined, 'an empty translation is none');
  assert.equal(statementFor(standard, []), undefined);
  assert.equal(statementFor({}, ['es']), undefined);
});
