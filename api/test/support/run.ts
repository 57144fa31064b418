/** Sets up a run of the specs, and ends it with the line that CI counts by. */
import { sharedWiretap } from './wiretap.ts';

/** The first spec of a run waits for the embedded database to be made and filled. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

let passed = 0;
let failed = 0;
/** Said once more at the end: what CI keeps of a run begins there. */
const failures: string[] = [];

jasmine.getEnv().addReporter({
  specDone: ({ status, fullName, failedExpectations }) => {
    if (status === 'passed') passed += 1;
    if (status !== 'failed') return;
    failed += 1;
    failures.push(`✗ ${fullName}: ${failedExpectations[0]?.message ?? 'it failed'}`);
  },
  jasmineDone: ({ failedExpectations }) => {
    failed += failedExpectations.length;
    failures.push(...failedExpectations.map(({ message }) => `✗ ${message}`));
    for (const failure of failures) console.log(failure);
    console.log(`${passed} passed, ${failed} failed`);
  },
});

/** Test 5 of the reliability checklist: after the whole suite, the log holds no secret, and nobody's name. */
afterAll(() => {
  expect(sharedWiretap.leaks()).toEqual([]);
});
