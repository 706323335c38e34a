import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardFile, readBoardFile } from '../../../src/domain/board/board-file.js';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas, type RecordSet } from '../../../src/domain/records/collections.js';
import { hasShared, sharedBytes } from '../../sdk/shared-data.js';

const ids = () => {
  let next = 0;
  return () => `n${next++}`;
};
const school = checkRecordSet(
  {
    frameworks: [{ id: 'f', title: 'F' }, { id: 'other' }],
    standards: [{ id: 'dom', frameworkId: 'f' }, { id: 'st', frameworkId: 'f', parentIds: ['dom'] }, { id: 'unused' }, { id: 'in-rubric' }],
    scales: [{ id: 'sc', levels: [{ id: 'l', cut: 1 }] }, { id: 'other', levels: [{ id: 'x', cut: 1 }] }],
    rubrics: [{ id: 'r', title: 'R', criteria: [{ id: 'c', standardIds: ['in-rubric'] }] }, { id: 'r2' }],
    learners: [{ id: 's-1', givenName: 'Ana' }],
    boards: [{ id: 'b', title: 'B', learnerIds: ['s-1'], rule: { kind: 'mastery', standardId: 'st', levelId: 'l' }, options: [{ id: 'a', standardIds: ['st'], rubricId: 'r' }] }],
    choices: [{ id: 'ch', boardId: 'b', optionId: 'a', learnerId: 's-1' }],
  },
  schemas,
).records;
const text = (of: RecordSet = school) => JSON.stringify(boardFile(of.boards![0]!, of));
const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof WaymarkError ? error.code : 'no code';
  }
  return 'none';
};

describe('the file of a board', () => {
  it('holds the board and what it needs, and no learner', () => {
    const file = boardFile(school.boards![0]!, school);
    assert.deepEqual(file.standards!.map(({ id }) => id), ['dom', 'st', 'in-rubric']);
    assert.deepEqual([file.frameworks, file.rubrics, file.scales].map((records) => records!.map(({ id }) => id)), [['f'], ['r'], ['sc']]);
    assert.doesNotMatch(text(), /s-1|Ana|learnerIds|choices/);
  });
  it('comes back under new ids with nothing lost', () => {
    const { boards, report } = readBoardFile(text(), {}, ids());
    assert.deepEqual(report.entries, []);
    const [{ board, needed }] = boards as [(typeof boards)[number]];
    assert.notEqual(board.id, 'b');
    assert.notEqual(board.options[0]!.id, 'a');
    assert.equal(board.title, 'B');
    assert.deepEqual([needed.standards!.length, needed.rubrics!.length, needed.scales!.length, needed.frameworks!.length], [3, 1, 1, 1]);
  });
  it('holds the levels and standards that its badges ask for', () => {
    const { rule: _, ...plain } = school.boards![0]!;
    const file = boardFile({ ...plain, options: [], badges: [{ id: 'bd', title: '', rule: { kind: 'mastery', standardId: 'st', levelId: 'l' } }] }, school);
    assert.deepEqual([file.standards!.map(({ id }) => id), file.scales!.map(({ id }) => id)], [['dom', 'st'], ['sc']]);
  });
  it('overwrites nothing: what is here stays, and a rubric of the same id with other criteria is another one', () => {
    const same = readBoardFile(text(), school, ids()).boards[0]!;
    assert.deepEqual(Object.values(same.needed).flat(), []);
    assert.equal(same.board.options[0]!.rubricId, 'r');
    const other = readBoardFile(text(), { ...school, rubrics: [{ ...school.rubrics![0]!, title: 'Another' }] }, ids()).boards[0]!;
    assert.notEqual(other.board.options[0]!.rubricId, 'r');
    assert.deepEqual(other.needed.rubrics!.map(({ id }) => id), [other.board.options[0]!.rubricId]);
  });
  it('also reads a bare board and a list of boards', () => {
    const [bare] = school.boards!;
    assert.equal(readBoardFile(JSON.stringify(bare), {}, ids()).boards.length, 1);
    assert.equal(readBoardFile(`\uFEFF${JSON.stringify([bare, { ...bare, id: 'c' }])}`, {}, ids()).boards.length, 2);
  });
  it('says what it left out, and where; one bad board does not hide the good one', () => {
    const { boards, report } = readBoardFile(JSON.stringify({ boards: [{ id: 'ok', options: [{ id: 'a', minutes: 'ten' }, { title: 'no id' }] }, { title: 'no id' }, 7] }), {}, ids());
    assert.equal(boards.length, 1);
    assert.deepEqual(report.entries.map(({ outcome, place }) => `${outcome} ${place}`).sort(), ['dropped boards[1].id', 'dropped boards[2]', 'mended boards[0].options[0].minutes', 'mended boards[0].options[1]']);
  });
  it('cuts rings of prerequisites and says so', () => {
    const { boards, report } = readBoardFile(JSON.stringify({ id: 'b', options: [{ id: 'a', needs: ['b'] }, { id: 'b', needs: ['a'] }] }), {}, ids());
    assert.deepEqual(report.entries.map((entry) => entry.code), ['ring']);
    assert.equal(boards[0]!.board.options.flatMap(({ needs }) => needs).length, 1);
  });
  it('refuses what is no file of boards, with a code', () => {
    assert.equal(code(() => readBoardFile('{"boards":', {}, ids())), 'not-json');
    assert.equal(code(() => readBoardFile('7', {}, ids())), 'wrong-shape');
    assert.equal(code(() => readBoardFile('{"goals":[]}', {}, ids())), 'not-data');
    assert.equal(code(() => readBoardFile('{"boards":[]}', {}, ids())), 'not-data');
    assert.equal(code(() => readBoardFile('{"version":99,"boards":[]}', {}, ids())), 'version-from-future');
    assert.equal(code(() => readBoardFile(`{"boards":[${'{"options":['.repeat(90)}${']}'.repeat(90)}]}`, {}, ids())), 'none', 'too deep is one bad board');
    assert.equal(code(() => readBoardFile(`"${'x'.repeat(5_000_001)}"`, {}, ids())), 'too-large');
  });
  it('keeps links as text, whatever they are: the gate stands where links are drawn', () => {
    const { boards } = readBoardFile(JSON.stringify({ id: 'b', options: [{ id: 'a', resources: [{ url: 'javascript:alert(1)' }] }] }), {}, ids());
    assert.equal(boards[0]!.board.options[0]!.resources[0]!.url, 'javascript:alert(1)');
  });
  const skip = hasShared('corpora/own/proto-pollution.json.txt') ? false : 'no ../shared here';
  it('is not poisoned by hostile JSON (faults 101, 102)', { skip }, () => {
    const lines = sharedBytes('corpora/own/proto-pollution.json.txt').toString('utf8').split('\n').filter((line) => /^\s*[{[]/.test(line));
    assert.ok(lines.length > 10);
    for (const line of lines) {
      code(() => readBoardFile(line, {}, ids()));
      const wrapped = readBoardFile(`{"boards":[{"id":"b","options":[${line},{"id":"__proto__","needs":["constructor"]},{"id":"a"}],"rule":{"kind":"done","optionId":"__proto__"}}, ${line}]}`, {}, ids());
      assert.ok(wrapped.boards.length >= 1, line);
      for (const { board } of wrapped.boards) assert.equal(Object.getPrototypeOf({ ...board }), Object.prototype);
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    const cases = (JSON.parse(sharedBytes('corpora/own/records.json').toString('utf8')) as { cases: [string, unknown][] }).cases;
    for (const [name, record] of cases) {
      const { boards } = readBoardFile(JSON.stringify({ boards: [record, { id: 'ok', options: [record, { id: 'a' }] }] }), {}, ids());
      assert.ok(boards.some(({ board }) => board.options.length > 0), name);
    }
  });
});
