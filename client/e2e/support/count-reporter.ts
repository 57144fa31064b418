const counts = { passed: 0, failed: 0 };

/** Ends a run with the line that every suite of this repository ends with. */
jasmine.getEnv().addReporter({
  specDone({ status }) {
    if (status === 'passed') counts.passed++;
    if (status === 'failed') counts.failed++;
  },
  jasmineDone({ overallStatus }) {
    if (overallStatus === 'failed' && counts.failed === 0) counts.failed++;
    process.once('exit', () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
  },
});
