const ASKED_EVERY_MS = 20;
const MAX_MS = 5_000;

/**
 * Waits until something is so: what AniRec notices by itself, it notices within five seconds.
 *
 * @param what it is, for the error.
 * @throws where it has not come about by then.
 */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + MAX_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It has not come about that ${what}.`);
    await new Promise(wake => setTimeout(wake, ASKED_EVERY_MS));
  }
}
