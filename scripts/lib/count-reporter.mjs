import { writeFileSync } from 'node:fs';

/** Jest reporter that leaves the counts in the file named by PARLEY_TEST_COUNTS. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    // A file that could not run has no tests to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    writeFileSync(process.env.PARLEY_TEST_COUNTS, JSON.stringify({ passed, failed }));
  }
}
