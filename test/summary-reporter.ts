// What @web/test-runner reports: each failure in full, what a test says with `▸`, and one last line to count by.
import type { Reporter, TestSuiteResult } from '@web/test-runner';

interface Counted {
  passed: number;
  failed: number;
  skipped: number;
}

function count(suite: TestSuiteResult | undefined, into: Counted, path: string): void {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) into.skipped++;
    else if (test.passed) into.passed++;
    else {
      into.failed++;
      console.log(
        `✖ ${path} › ${test.name}\n  ${test.error?.message ?? 'failed'}\n${test.error?.stack ?? ''}\n`,
      );
    }
  }
  for (const inner of suite?.suites ?? []) count(inner, into, `${path} › ${inner.name}`);
}

export const summaryReporter = (): Reporter => ({
  onTestRunFinished({ sessions }) {
    const all: Counted = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      count(session.testResults, all, session.testFile ?? '');
      for (const error of session.errors) {
        all.failed++;
        console.log(`✖ ${session.testFile}\n  ${error.stack ?? error.message}\n`);
      }
      if (!session.passed) {
        for (const logs of session.logs) console.log(' ', ...logs);
      } else {
        for (const logs of session.logs) if (String(logs[0]).startsWith('▸')) console.log(...logs);
      }
    }
    console.log(`${all.passed} passed, ${all.failed} failed${all.skipped ? `, ${all.skipped} skipped` : ''}`);
  },
});
