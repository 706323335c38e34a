/** Browser tests: reads the .ts sources as they are. Started by scripts/test.mjs, which passes the files. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { launchOptions } from './scripts/browser.mjs';

/** papaparse is the one dependency without an ES module. */
const papaparseAsModule = {
  name: 'papaparse-as-module',
  transform(context) {
    if (!/\/papaparse(\.min)?\.js$/.test(context.path)) return;
    return `const module = { exports: {} };\nconst exports = module.exports;\n${context.body}\nexport default module.exports;`;
  },
};

/** Writes `{ passed, failed, skipped }` for the launcher. */
function totalsReporter(file) {
  const count = (suite, totals) => {
    for (const test of suite?.tests ?? []) {
      // Passed over by name: neither passed, failed nor skipped.
      if (!test.passed && !test.skipped && !test.error) continue;
      totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    }
    for (const inner of suite?.suites ?? []) count(inner, totals);
    return totals;
  };
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = { ...totals };
        count(session.testResults, totals);
        // A file that broke before or outside its tests, or that held none, is one failure of its own. With tests picked by name the runner
        // calls every file failed that has others too.
        const ran = totals.passed + totals.failed + totals.skipped > before.passed + before.failed + before.skipped;
        const broke = named ? session.errors.length > 0 : !session.passed || !ran;
        if (broke && totals.failed === before.failed) totals.failed++;
      }
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}

const named = process.env.WAYMARK_TEST_NAME;
/** FIREFOX names a Firefox to run the same tests in; see CONTRIBUTING.md. */
const launch = process.env.FIREFOX ? { browser: 'firefox', executablePath: process.env.FIREFOX, headless: true } : await launchOptions();

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/**/*.browser.ts'],
  nodeResolve: { exportConditions: ['production', 'default'], browser: true },
  // A page behind another gets no animation frames: tests that wait for one would hang.
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: launch })],
  plugins: [
    papaparseAsModule,
    esbuildPlugin({ ts: true, json: false, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  testFramework: { config: { timeout: 10_000, ...(named ? { grep: named } : {}) } },
  testsFinishTimeout: 180_000,
  // Lit warns once in development builds; the ready-made packages are the production ones.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), ...(process.env.WAYMARK_TOTALS ? [totalsReporter(process.env.WAYMARK_TOTALS)] : [])],
};
