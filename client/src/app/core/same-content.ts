/** Whether two values, plain enough for JSON, hold the same in the same order: what a signal of such values compares by. */
export function isSameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
