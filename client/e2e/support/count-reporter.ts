const counts = { passed: 0, failed: 0 };
const failures: string[] = [];

/** Ends a run with what failed, and the line that every suite of this repository ends with. */
jasmine.getEnv().addReporter({
  specDone({ status, fullName, failedExpectations }) {
    if (status === 'passed') counts.passed++;
    if (status !== 'failed') return;
    counts.failed++;
    failures.push(`✗ ${fullName}: ${failedExpectations[0]?.message ?? 'it failed'}`);
  },
  jasmineDone({ overallStatus }) {
    if (overallStatus === 'failed' && counts.failed === 0) counts.failed++;
    const count = `${counts.passed} passed, ${counts.failed} failed`;
    process.once('exit', () => console.log([...failures, count].join('\n')));
  },
});
