import { writeFileSync } from 'node:fs';
import { OUTCOME_FILE } from './outcome.ts';

const counts = { passed: 0, failed: 0 };
const failures: { name: string; message: string }[] = [];

/** Ends a run with what failed, and the line that every suite of this repository ends with. */
jasmine.getEnv().addReporter({
  specDone({ status, fullName, failedExpectations }) {
    if (status === 'passed') counts.passed++;
    if (status !== 'failed') return;
    counts.failed++;
    failures.push({ name: fullName, message: failedExpectations[0]?.message ?? 'it failed' });
  },
  jasmineDone({ overallStatus }) {
    if (overallStatus === 'failed' && counts.failed === 0) counts.failed++;
    const file = process.env[OUTCOME_FILE];
    if (file !== undefined) writeFileSync(file, JSON.stringify({ ...counts, failures }));
    const count = `${counts.passed} passed, ${counts.failed} failed`;
    const lines = failures.map(({ name, message }) => `✗ ${name}: ${message}`);
    process.once('exit', () => console.log([...lines, count].join('\n')));
  },
});
