/** Sets up a run of the specs, and ends it with the line that CI counts by. */
import { sharedWiretap } from './wiretap.ts';

/** The first spec of a run waits for the embedded database to be made and filled. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

let passed = 0;
let failed = 0;

jasmine.getEnv().addReporter({
  specDone: ({ status }) => {
    if (status === 'passed') passed += 1;
    if (status === 'failed') failed += 1;
  },
  jasmineDone: ({ failedExpectations }) => {
    failed += failedExpectations.length;
    console.log(`${passed} passed, ${failed} failed`);
  },
});

/** Test 5 of the reliability checklist: after the whole suite, the log holds no secret, and nobody's name. */
afterAll(() => {
  expect(sharedWiretap.leaks()).toEqual([]);
});
