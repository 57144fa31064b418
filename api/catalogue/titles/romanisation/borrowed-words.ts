import { hepburn } from './hepburn.ts';
import { latinSounds, romajiSounds, soundDistance } from './sounds.ts';

/** Words in a row that one Katakana run may stand for. */
const MAX_WORDS = 5;
/** How far a run may be from the words that it stands for; see `soundDistance`. */
const FARTHEST = 0.2;

/** What is put on top of the distance of a run's own romanisation, so that the word it stands for goes before: Slime, not Suraimu. */
const ROMANISED_RANK = 0.08;
/** The same for rows that begin or end with a particle or an article: they are seldom heard in the Katakana. */
const LOOSE_RANK = 0.12;
const LOOSE_END =
  /^(?:of|the|a|an|no|wa|wo|ga|ni|to|na|in|on|and)\b|\b(?:of|the|a|an|no|wa|wo|ga|ni|na|in|and)$/iu;

/** A letter that stands alone after other words: a run that sounds of those ends before it, "Gundam" and not "Gundam W". */
const LONE_LETTER = / \p{Letter}$/u;
/** Words in capitals. What Katakana stands for is spoken as words, and is no abbreviation. */
const SHOUTED = /(?<!\p{Letter})\p{Lu}{4,}(?!\p{Letter})/gu;
const CAPITALS = /\p{Lu}{2,}/gu;

/** Latin words that a Katakana run stands for. */
export interface BorrowedWords {
  text: string;
  /** See `soundDistance`. */
  distance: number;
}

/** All rows of one to five words of the names, by their sounds. */
export function wordRows(names: readonly string[]): Map<string, string> {
  const rows = new Map<string, string>();
  for (const name of names) {
    const words = name.match(/[\p{Letter}\p{Number}'’.&]+/gu) ?? [];
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(from + MAX_WORDS, words.length); to++) {
        const text = calm(words.slice(from, to).join(' '));
        if (LONE_LETTER.test(text)) continue;
        const sounds = latinSounds(text);
        if (sounds.length > 1 && !rows.has(sounds)) rows.set(sounds, text);
      }
    }
  }
  return rows;
}

/** The words that sound most like a Katakana run; undefined where none does. */
export function findBorrowed(run: string, rows: ReadonlyMap<string, string>): BorrowedWords | undefined {
  const sounds = soundsOfRun(run);
  const asItSounds = hepburn(run).replaceAll(/[^a-z]/g, '');
  let best: (BorrowedWords & { rank: number }) | undefined;
  for (const [latin, text] of rows) {
    if (latin.length > 2 * sounds.length + 2 || sounds.length > 2.5 * latin.length + 2) continue;
    const distance = soundDistance(sounds, latin, FARTHEST);
    if (distance > FARTHEST) continue;
    const rank =
      distance +
      (isRomanised(text, asItSounds) ? ROMANISED_RANK : 0) +
      (LOOSE_END.test(text) ? LOOSE_RANK : 0);
    if (best === undefined || rank < best.rank) best = { text, distance, rank };
  }
  return best;
}

/** How a Katakana run sounds; see `soundDistance`. */
export function soundsOfRun(run: string): string {
  return romajiSounds(hepburn(run.replaceAll(/[・=＝ッー\s]/gu, '')));
}

/** Beside words that are shouted short ones are, too: "EL HAZARD". */
function calm(text: string): string {
  const isAllShouted = text === text.toUpperCase() && text.search(SHOUTED) >= 0;
  return text.replaceAll(
    isAllShouted ? CAPITALS : SHOUTED,
    word => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

function isRomanised(text: string, romaji: string): boolean {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '') === romaji;
}
