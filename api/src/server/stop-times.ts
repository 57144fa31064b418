/** Load balancers go on sending for seconds to a process that is to end, until they have all heard of it. */
export const NOTICE_MS = 5_000;
/** For the requests under way when the listener closes: more than the longest deadline of an operation (`deadlines.ts`). */
export const DRAIN_MS = 32_000;
/** From the signal to the end of the process, whatever is still under way. */
export const MAX_STOP_MS = 45_000;
