import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCsv } from '../../../src/domain/export/csv.js';
import { cleanFileName } from '../../../src/domain/export/file-name.js';
import { jsonText } from '../../../src/domain/export/json-text.js';
import { needs, sharedJson } from '../../sdk/shared-data.js';

describe('jsonText', () => {
  it('writes lists as lists also where an old script gave every list a toJSON (fault 92)', (t) => {
    const value = { titles: ['one', { nested: ['"two"', null, 3, undefined] }], left: undefined, empty: [], when: '2026-03-01' };
    const meant = JSON.stringify(value, undefined, 2);
    t.after(() => delete (Array.prototype as { toJSON?: unknown }).toJSON);
    // oxlint-disable-next-line no-extend-native -- what those scripts did
    (Array.prototype as { toJSON?: unknown }).toJSON = () => 'a text';
    assert.notEqual(JSON.stringify(value, undefined, 2), meant);
    assert.equal(jsonText(value), meant);
  });
});

describe('writeCsv (fault 106)', () => {
  it('puts an apostrophe and quotes around whatever a spreadsheet could run', () => {
    for (const cell of ['=1+1', '+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\uFEFF=1', '\u200b=1', '＝1', '－1', '|calc', '%0A=1', '\u0000=1', "'=1", '+12025550123', '- a note']) {
      assert.equal(writeCsv([[cell]]), `"'${cell}"\r\n`, JSON.stringify(cell));
    }
  });

  it('guards each cell of the corpus that its rule names', needs('corpora/own'), () => {
    const { cells } = sharedJson('corpora/own/csv-formula.json') as { cells: string[] };
    // The rule as the corpus words it, character by character: C0 controls, NBSP, BOM and zero width are no part of the start.
    const isSkipped = (code: number) => code <= 0x20 || code === 0xa0 || code === 0xfeff || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
    let guarded = 0;
    for (const cell of cells) {
      const start = [...cell.normalize('NFKC')].find((character) => !isSkipped(character.codePointAt(0)!)) ?? '';
      const isRisky = (start !== '' && '=+-@|%'.includes(start)) || /^[\t\r\n]/.test(cell);
      const isNumber = cell.trim() === cell && cell !== '' && Number.isFinite(Number(cell)) && !cell.startsWith('+');
      const written = writeCsv([[cell]]);
      if (!isRisky || isNumber) continue;
      assert.ok(written.startsWith(`"'`) && written.endsWith('"\r\n'), JSON.stringify(cell));
      guarded++;
    }
    assert.ok(guarded >= 20);
    for (const plain of ['-5', '-5.25', 'Ana', 'DDE("cmd")']) assert.ok(!writeCsv([[plain]]).startsWith(`"'`), plain);
  });

  it('leaves numbers and plain words alone', () => {
    assert.equal(writeCsv([[-5, '-5.25', 0, '00123', '1E5', 'Ana', '', null, undefined, true]]), '-5,-5.25,0,00123,1E5,Ana,,,,true\r\n');
  });

  it('quotes delimiters, quotes and line breaks', () => {
    assert.equal(writeCsv([['a,b', 'c"d', 'e\nf'], ['g;h', ' i']]), '"a,b","c""d","e\nf"\r\n"g;h"," i"\r\n');
  });
});

describe('cleanFileName (fault 107)', () => {
  for (const [name, clean] of [
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['Ana\u202Efdp', 'Anafdp'],
    ['a\u0000b\nc', 'abc'],
    ['\ud800x', 'x'],
    ['Rubric: "5th grade"?', 'Rubric- -5th grade'],
    ['  . ', 'waymark'],
    ['', 'waymark'],
    ['Añó 日本', 'Añó 日本'],
  ] as const) {
    it(JSON.stringify(name), () => assert.equal(cleanFileName(name, 'csv'), `${clean}.csv`));
  }
  it('cuts long names, never inside a character', () => {
    const name = cleanFileName('👩'.repeat(300), 'csv');
    assert.equal(name, `${'👩'.repeat(100)}.csv`);
  });
});
