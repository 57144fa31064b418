/**
 * Reads an option's whole number.
 *
 * @param name as it is typed, such as `--limit`.
 * @throws where it is none, or below the least.
 */
export function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < least)
    throw new Error(`${name} must be a whole number of ${least} or more, not ${text}.`);
  return number;
}
