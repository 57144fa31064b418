/** What became of a run of journeys. */
export interface Outcome {
  readonly passed: number;
  /** One at least where the run itself failed, also if no journey did. */
  readonly failed: number;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
}

/** The environment variable that names the file which a run writes its outcome to. */
export const OUTCOME_FILE = 'E2E_OUTCOME';

export const NOTHING_RAN: Outcome = { passed: 0, failed: 1, failures: [] };

/** Reads what a run wrote; throws where it is something else. */
export function outcomeOf(text: string): Outcome {
  const outcome = JSON.parse(text) as Outcome;
  if (!Number.isInteger(outcome.passed) || !Number.isInteger(outcome.failed)) throw new Error('No outcome.');
  return outcome;
}
