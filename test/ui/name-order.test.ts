import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameOrder } from '../../src/ui/locale/name-order.js';

const plain = fc.string({ unit: fc.constantFrom(...'abBzZAn 0019'), maxLength: 7 });
const any = fc.oneof(plain, fc.constantFrom('Ñu', 'nu', 'Åsa', "O'Hara", 'O-Hara', 'Zoë', '李', 'أمل', 'a\u0301', ''));

test('names stand as a collator of the language puts them, whichever way is taken', () => {
  for (const lang of ['en', 'en-GB', 'es', 'es-MX', 'de', 'es-u-co-trad', 'sv']) {
    const [order, collator] = [nameOrder(lang), new Intl.Collator(lang, { numeric: true })];
    fc.assert(
      fc.property(any, any, (one, other) => {
        assert.equal(Math.sign(order.compare(one, other)), Math.sign(collator.compare(one, other)), `${lang}: "${one}" and "${other}"`);
      }),
      { numRuns: 3000 },
    );
  }
});
