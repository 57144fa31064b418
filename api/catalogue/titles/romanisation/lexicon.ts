/** How a piece of Japanese is written in Latin letters, and how sure that is. */
export interface Spelling {
  text: string;
  /** In the names of how many franchises it stands so. */
  count: number;
  /** Whether no name writes it otherwise. */
  isUndisputed: boolean;
}

/** Of what is written in several ways the usual one counts, if so large a share of the franchises has it. */
const USUAL_SHARE = 0.6;

/** Pieces of Japanese, and how the names of each franchise write them in Latin letters. */
export class Lexicon {
  /** By piece, then by spelling: the franchises. */
  private readonly spellings = new Map<string, Map<string, Set<number>>>();

  /** Takes note that a name of a franchise writes a piece so. */
  note(piece: string, text: string, franchise: number): void {
    const ofPiece = this.spellings.get(piece) ?? new Map<string, Set<number>>();
    ofPiece.set(text, (ofPiece.get(text) ?? new Set()).add(franchise));
    this.spellings.set(piece, ofPiece);
  }

  /** How names of a franchise write a piece; undefined where they do not have it or differ. */
  spellingWithin(piece: string, franchise: number): Spelling | undefined {
    const within = [...(this.spellings.get(piece) ?? [])].filter(([, franchises]) =>
      franchises.has(franchise),
    );
    return usualOf(within.map(([text]) => [text, 1]));
  }

  /** The usual spelling; undefined where there is none. Spellings that differ in case and spaces only are one. */
  spellingOf(piece: string): Spelling | undefined {
    return usualOf(
      [...(this.spellings.get(piece) ?? [])].map(([text, franchises]) => [text, franchises.size]),
    );
  }
}

function usualOf(spellings: readonly (readonly [text: string, count: number])[]): Spelling | undefined {
  if (spellings.length === 0) return undefined;
  const totals = new Map<string, number>();
  for (const [text, count] of spellings) totals.set(folded(text), (totals.get(folded(text)) ?? 0) + count);
  const [best = '', count = 0] = [...totals].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const all = spellings.reduce((sum, [, times]) => sum + times, 0);
  if (count < USUAL_SHARE * all) return undefined;
  const [text = ''] =
    spellings.filter(([other]) => folded(other) === best).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { text, count, isUndisputed: count === all };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
