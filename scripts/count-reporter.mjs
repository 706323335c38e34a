/** A node:test reporter that counts tests (not suites) and writes `{ passed, failed, skipped, failures }` as one line of JSON. */
import { isAbsolute, relative } from 'node:path';

export default async function* countReporter(source) {
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (data, why = '') => {
    totals.failed++;
    totals.failures.push(`${data.file ? relative('.', data.file) : ''}: ${isAbsolute(data.name) ? '' : data.name}${why}`);
  };
  for await (const { type, data } of source) {
    if (type === 'test:fail') {
      // "subtestsFailed" repeats what was counted inside; any other failure of a suite or a file is its own.
      if (data.details.error?.failureType !== 'subtestsFailed') fail(data, isAbsolute(data.name) ? 'the file broke' : '');
    } else if (type === 'test:pass' && data.details.type !== 'suite') {
      if (isAbsolute(data.name)) fail(data, 'holds no test');
      else if (data.skip === undefined && data.todo === undefined) totals.passed++;
      else if (!/pattern/.test(String(data.skip))) totals.skipped++;
    }
  }
  yield `${JSON.stringify(totals)}\n`;
}
