import { peek } from './pieces.ts';

/** Bytes in which a byte-order mark and an XML declaration stand, where there are any. */
const BEGINNING = 1_024;

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Reads bytes as text, a piece at a time, in the encoding that a mark or an XML declaration names; else in UTF-8. Bytes
 * that are no letters in it become U+FFFD: one in a note must not cost a list.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { beginning, whole } = await peek(bytes, BEGINNING);
  const decoder = decoderOf(encodingOf(Buffer.concat(beginning)));
  for await (const piece of whole) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function encodingOf(bytes: Buffer): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  const [first, second] = bytes;
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  const declaration = bytes.toString('latin1', 0, BEGINNING);
  return /<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(declaration)?.[1] ?? 'utf-8';
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
