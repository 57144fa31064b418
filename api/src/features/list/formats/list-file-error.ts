import { UnprocessableError } from '../../../domain/errors.ts';

/** A file that cannot be read as a list; its message says what is wrong with it, and what to do. */
export class ListFileError extends UnprocessableError {
  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}

/** Says of a file that all of it is manga. */
export const MANGA_LIST =
  'The file is a manga list, and AniRec knows anime alone. Choose “Anime List” where MyAnimeList asks what to export.';
