import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WaymarkError } from '../../src/domain/errors/waymark-error.js';
import { checkRecordSet } from '../../src/domain/records/check.js';
import { schemas } from '../../src/domain/records/collections.js';
import { linkRecords } from '../../src/domain/records/links.js';
import { summarize, type ReportEntry } from '../../src/domain/records/report.js';
import { inOneGo } from '../../src/domain/records/steps.js';
import { createClient } from '../../src/sdk/client/create-client.js';
import { readCsvInSteps } from '../../src/sdk/sources/csv/read-csv.js';
import { fileSource } from '../../src/sdk/sources/file/file-source.js';
import { readRecords } from '../../src/sdk/sources/file/read-records.js';
import { memorySource } from '../../src/sdk/sources/memory-source.js';

/** Enough for several slices on a quick machine. */
const MANY = 60_000;

/** Counts the turns that everything else gets until the work is done. */
async function withTurns<T>(work: Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0;
  let isDone = false;
  const next = () => {
    turns++;
    if (!isDone) setImmediate(next);
  };
  setImmediate(next);
  try {
    return { result: await work, turns };
  } finally {
    isDone = true;
  }
}

/** Good records, doubles, strays and faults, spread over the whole. */
const bigSet = () => ({
  learners: Array.from({ length: 100 }, (_, i) => ({ id: `s-${i}`, givenName: `S${i}` })),
  standards: [{ id: 'A', code: 'A', statement: 'A' }],
  evidence: Array.from({ length: MANY }, (_, i) =>
    i % 9001 === 1 ? { id: `no-learner-${i}` } : { id: i % 7001 === 1 ? 'twice' : `e-${i}`, learnerId: i % 5003 === 1 ? 'nobody' : `s-${i % 100}`, standardId: 'A', points: i % 4003 === 1 ? 'many' : i % 5 },
  ),
  unknown: [],
});

const bigCsv = () => `student,A,B,C\n${Array.from({ length: MANY }, (_, i) => `s-${i},${i % 4},${i % 5003 === 1 ? 'ill' : 2}${i % 7001 === 1 ? '' : `,${i % 3 ? 1 : ''}`}`).join('\n')}\n`;

describe('large files are read in slices', () => {
  it('records: the same records and report as in one go, and others have turns in between', async () => {
    const { result, turns } = await withTurns(readRecords(bigSet()));
    const { records, report } = checkRecordSet(bigSet(), schemas);
    const entries: ReportEntry[] = [...report.entries, { outcome: 'noted', code: 'unknown-collection', place: 'unknown' }];
    const whole = { records: linkRecords(records, entries), report: summarize(entries) };
    assert.deepEqual(result, whole);
    assert.ok(result.report.dropped > 15 && result.report.mended > 10, 'the set has faults of both kinds');
    assert.ok(turns > 2, `${turns} turns`);
  });

  it('CSV: the same records and report as in one go, and others have turns in between', async () => {
    const entries: ReportEntry[] = [];
    const whole = inOneGo(await readCsvInSteps(bigCsv(), undefined, entries));
    const { result, turns } = await withTurns(readRecords(bigCsv()));
    assert.deepEqual(result, { records: whole, report: summarize(entries) });
    assert.ok(entries.length > 15, `${entries.length} entries`);
    assert.ok(turns > 2, `${turns} turns`);
  });

  it('a client checks what a source hands over unchecked in the same way', async () => {
    const client = createClient({ source: memorySource({ evidence: bigSet().evidence }) });
    const { result, turns } = await withTurns(client.evidence.list());
    const { records, report } = checkRecordSet({ evidence: bigSet().evidence }, schemas);
    const entries = [...report.entries];
    assert.deepEqual(result, linkRecords(records, entries).evidence);
    assert.deepEqual(client.getDataReport(), summarize(entries));
    assert.ok(turns > 2, `${turns} turns`);
  });

  it('reading stops where it is no longer wanted', async () => {
    const stop = new AbortController();
    const isClosed = (error: unknown) => error instanceof WaymarkError && error.code === 'closed';
    const reading = assert.rejects(readRecords(bigSet(), { signal: stop.signal }), isClosed);
    setImmediate(() => stop.abort());
    await reading;
    const source = fileSource({ data: bigSet() });
    const asked = assert.rejects(source.read('evidence'), isClosed);
    await source.close();
    await asked;
  });
});
