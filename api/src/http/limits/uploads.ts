import type { RequestHandler } from 'express';
import multer, { MulterError, type Field, type Multer } from 'multer';
import { ContentTooLargeError, InvalidRequestError, type RefusedError } from '../../domain/errors.ts';

const MAX_FILE_MB = 5;
const MEGABYTE = 1_000_000;

/** A file that came with a request. */
export interface UploadedFile {
  buffer: Uint8Array;
}

/**
 * Reads the files of `multipart/form-data` into memory, one a request, for the generated routes. What is wrong with an
 * upload is an error of ours: multer and its parser throw a dozen kinds.
 */
export function uploads(): Multer {
  const reader = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: MAX_FILE_MB * MEGABYTE, files: 1, fields: 0 },
  });
  const fields = reader.fields.bind(reader);
  reader.fields = expected => refusingFaults(expected, fields(expected));
  return reader;
}

function refusingFaults(expected: readonly Field[], read: RequestHandler): RequestHandler {
  return (request, response, next) => {
    void read(request, response, (error: unknown) => {
      const missing = expected.find(({ name }) => !(name in (request.files ?? {})));
      if (error !== undefined) next(refusalOf(error, expected));
      else if (missing) next(invalidUpload(missing.name, 'is missing'));
      else next();
    });
  };
}

function refusalOf(error: unknown, [expected]: readonly Field[]): RefusedError {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
    return new ContentTooLargeError(`The file is larger than ${MAX_FILE_MB} MB.`);
  return invalidUpload(expected?.name ?? '', 'must be one file, and all that the form holds');
}

function invalidUpload(field: string, message: string): InvalidRequestError {
  return new InvalidRequestError('The upload cannot be read.', [{ pointer: `/body/${field}`, message }]);
}
