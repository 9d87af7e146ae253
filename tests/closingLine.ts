// The last line of a test run: how many tests passed, failed and were skipped, alone on a line for a program to read.
import type { Reporter, TestModule } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

/** `12 passed, 0 failed`, and `, 3 skipped` where there are any. */
export const countsLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Counts tests; a file that could not be run and an error outside of all tests count as failed, one each. */
export function countsOf(modules: readonly TestModule[], errorsOutside: number): Counts {
  const counts = { passed: 0, failed: errorsOutside, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed++;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed++;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') counts[state]++;
      else counts.skipped++;
    }
  }
  return counts;
}

export const closingLine = (): Reporter => ({
  onTestRunEnd(modules, errors) {
    const counts = countsOf(modules, errors.length);
    // The other reporter writes its own summary first.
    process.once('exit', () => process.stdout.write(`${countsLine(counts)}\n`));
  },
});
