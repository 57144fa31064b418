import { isUtf8 } from 'node:buffer';
import { peek } from './pieces.ts';

/** Bytes in which a byte-order mark and an XML declaration stand, where there are any. */
const BEGINNING = 1_024;
/** In bytes. */
const MAX_UTF8_LETTER = 4;
const CODE_PAGE = 'The file is not in UTF-8, and was read as windows-1252. Names in it may be wrong.';

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Reads bytes as text, a piece at a time, in the encoding that a mark or an XML declaration names; else in UTF-8, or what
 * is likelier. Bytes that are no letters in it become U+FFFD: one in a note must not cost a list.
 *
 * @param note told where the encoding was guessed.
 */
export async function* decodedText(
  bytes: AsyncIterable<Uint8Array>,
  note: (repair: string) => void,
): AsyncGenerator<string> {
  const { beginning, whole } = await peek(bytes, BEGINNING);
  const encoding = encodingOf(Buffer.concat(beginning));
  yield* encoding === undefined ? guessedText(whole, note) : textIn(decoderOf(encoding), whole);
}

async function* textIn(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * What names no encoding is UTF-8; but a file whose first letter beyond ASCII is none in UTF-8 is from a spreadsheet that
 * writes tables in the computer's old code page, of which the western one is the most common.
 */
async function* guessedText(
  bytes: AsyncIterable<Uint8Array>,
  note: (repair: string) => void,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of bytes) {
    const beyond = decoder ? -1 : piece.findIndex(byte => byte > 0x7f);
    if (beyond >= 0) {
      const beginsUtf8 = isUtf8Letter(piece.subarray(beyond));
      decoder = new TextDecoder(beginsUtf8 ? 'utf-8' : 'windows-1252');
      if (!beginsUtf8) note(CODE_PAGE);
    }
    yield decoder ? decoder.decode(piece, { stream: true }) : Buffer.from(piece).toString('latin1');
  }
  if (decoder) yield decoder.decode();
}

/** A letter that the next piece ends counts. */
function isUtf8Letter(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  if (bytes.length < MAX_UTF8_LETTER && first >= 0xc2 && first <= 0xf4) return true;
  return [2, 3, MAX_UTF8_LETTER].some(length => isUtf8(bytes.subarray(0, length)));
}

function encodingOf(bytes: Buffer): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  const [first, second] = bytes;
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  const declaration = bytes.toString('latin1', 0, BEGINNING);
  return /<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(declaration)?.[1];
}

/**
 * What calls itself ASCII, and then has letters beyond it, is UTF-8 more often than anything else. What calls itself
 * UTF-16 in letters of one byte is not. The browsers' table knows the other names (https://encoding.spec.whatwg.org).
 */
function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  const isAscii = /^(us-?)?ascii$/i.test(encoding) || /^ansi_x3\.4/i.test(encoding);
  const isMistaken = /^(utf-?(16|32)|ucs|unicode)/i.test(encoding) && !/^utf-16(le|be)$/.test(encoding);
  if (isAscii || isMistaken) return new TextDecoder('utf-8');
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
