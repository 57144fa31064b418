import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler } from 'express';
import onHeaders from 'on-headers';

/** Below, an answer takes two packets at most: compressing it costs more than it saves. */
const THRESHOLD_BYTES = 2_048;

/** The quickest of each: stronger ones take several times as long, and save a tenth more. */
const GZIP_LEVEL = 1;
const BROTLI_QUALITY = 1;

/** An entity tag of a compressed answer: that of the plain one, and how it is compressed. */
const COMPRESSED_TAG = /-(?:br|gzip|deflate)"/g;

/**
 * Compresses answers that are worth it, as the caller's `Accept-Encoding` allows, and tells the compressed ones apart by their
 * entity tags: a strong tag names bytes, and those of a compressed answer are others (RFC 9110, section 8.8.3.3).
 */
export function compressAnswers(): RequestHandler[] {
  const compress = compression({
    threshold: THRESHOLD_BYTES,
    level: GZIP_LEVEL,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  return [tagCompressed, compress];
}

/** Stands before what compresses, so that it hears of an answer's headers after it. */
const tagCompressed: RequestHandler = (request, response, next) => {
  response.vary('Accept-Encoding');
  const held = plainTags(request);
  onHeaders(response, () => {
    const tag = response.get('ETag');
    if (!tag?.startsWith('"')) return;
    const encoding = response.get('Content-Encoding');
    if (response.statusCode === 304) response.set('ETag', held(tag));
    else if (encoding !== undefined) response.set('ETag', compressedTag(tag, encoding));
  });
  next();
};

/**
 * Has the tags that the caller holds compared as those of plain answers: they say the same, however they are compressed.
 *
 * @returns which of them it holds, for the tag of a plain answer.
 */
function plainTags({ headers }: Request): (tag: string) => string {
  const given = headers['if-none-match'];
  if (given === undefined) return tag => tag;
  headers['if-none-match'] = given.replaceAll(COMPRESSED_TAG, '"');
  const encodings = ['br', 'gzip', 'deflate'];
  return tag =>
    encodings.map(encoding => compressedTag(tag, encoding)).find(each => given.includes(each)) ?? tag;
}

function compressedTag(tag: string, encoding: string): string {
  return tag.replace(/"$/, `-${encoding}"`);
}
