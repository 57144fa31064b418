import { decodeHTMLStrict } from 'entities';

/** A reference to a character or an entity, or an `&` that begins none. */
const REFERENCE = /&(?:#\d+;|#x[\da-f]+;|[a-z][\da-z]*;)?/gi;
/** What XML 1.0 cannot hold (section 2.2), and what stands for bytes that could not be read. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFD\uFFFE\uFFFF]/;
const ALL_FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g;
const XML_ENTITIES: ReadonlySet<string> = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);

const CONTROLS_READ = 'Control characters, which XML cannot hold, were read as spaces.';
/** Says that letters are missing. */
export const BYTES_READ = 'Letters that cannot be read in the file’s encoding stand as “\uFFFD”.';

/** What a text came to, and what in it had to be repaired, each in a plain sentence. */
export interface RepairedText {
  text: string;
  repairs: string[];
}

/** What had to be replaced in a piece of text, by the line of the piece, from 0. */
export interface LineRepair {
  line: number;
  repair: string;
}

/** Takes out of a piece of text what XML cannot hold, before it is read as XML. */
export function withoutForbidden(piece: string): { text: string; repairs: LineRepair[] } {
  if (!FORBIDDEN.test(piece)) return { text: piece, repairs: [] };
  const repairs = piece
    .split('\n')
    .flatMap((text, line) => [
      ...(text.search(ALL_FORBIDDEN) === -1 ? [] : [{ line, repair: CONTROLS_READ }]),
      ...(text.includes('\uFFFD') ? [{ line, repair: BYTES_READ }] : []),
    ]);
  return { text: piece.replaceAll(ALL_FORBIDDEN, ' '), repairs };
}

/** Reads the references in a text between tags. HTML's entities are known; what is none stands for itself. */
export function decodedReferences(raw: string): RepairedText {
  const repairs = new Set<string>();
  if (raw.includes(']]>')) repairs.add('A “]]>” within a text was read as a part of it.');
  if (!raw.includes('&')) return { text: raw, repairs: [...repairs] };
  const text = raw.replaceAll(REFERENCE, reference => {
    const { letters, repair } = referenceOf(reference);
    if (repair !== undefined) repairs.add(repair);
    return letters;
  });
  return { text, repairs: [...repairs] };
}

function referenceOf(reference: string): { letters: string; repair?: string } {
  if (XML_ENTITIES.has(reference)) return { letters: decodeHTMLStrict(reference) };
  if (reference === '&') return { letters: '&', repair: 'An “&” that stands alone was read as one.' };
  const named = reference.length > 40 ? `${reference.slice(0, 40)}…` : reference;
  if (reference.startsWith('&#')) {
    if (!isForbidden(reference)) return { letters: decodeHTMLStrict(reference) };
    return {
      letters: ' ',
      repair: `“${named}”, which means a character that XML forbids, was read as a space.`,
    };
  }
  const letters = decodeHTMLStrict(reference);
  if (letters === reference)
    return { letters, repair: `“${named}” means nothing in XML, and was read as it stands.` };
  return { letters, repair: `“${named}”, which is HTML and not XML, was read as what it means there.` };
}

function isForbidden(reference: string): boolean {
  const digits = reference.slice(2, -1);
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isSurrogate || code > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(code));
}
