import { UnprocessableError } from '../../../domain/errors.ts';

/** A file that cannot be read as a list; its message says what is wrong with it, and what to do. */
export class ListFileError extends UnprocessableError {
  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}
