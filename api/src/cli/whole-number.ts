import { InvalidArgumentError } from '@commander-js/extra-typings';

/** The bounds of a whole number, both included. */
interface Bounds {
  readonly least: number;
  readonly most?: number;
}

/**
 * Reads an option's whole number, to be given to commander.
 *
 * @returns a function that throws an `InvalidArgumentError` where the text is none, or out of its bounds.
 */
export function wholeNumber({ least, most = Number.MAX_SAFE_INTEGER }: Bounds): (text: string) => number {
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  return text => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isSafeInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It must be a whole number ${range}.`);
    return number;
  };
}
