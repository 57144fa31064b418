import { soundsOfRun } from './borrowed-words.ts';
import type { Lexicon } from './lexicon.ts';
import { latinSounds, soundDistance } from './sounds.ts';

/** The most words that a run is split into, and the shortest part of a run that is a word, in kana. */
const MAX_WORDS = 4;
const MIN_WORD = 2;
/** Farther apart, a part and its word teach nothing. */
const FARTHEST_PART = 0.2;
/** A mora begins with a full-sized kana: no word begins with another. */
const CONTINUES_MORA = /^[ァィゥェォャュョヮッンー]/u;

/** Takes note of the Latin words that a Katakana run stands for, and of each of them for the part that sounds like it. */
export function noteBorrowed(run: string, text: string, lexicon: Lexicon, franchise: number): void {
  lexicon.note(run, text, franchise);
  const words = text.split(' ');
  if (words.length < 2 || words.length > MAX_WORDS) return;
  const parts = splitAlike(run.replaceAll(/[・=＝]/gu, ''), words);
  parts?.forEach((part, at) => lexicon.note(part, words[at] ?? '', franchise));
}

/** The parts of a run that sound most like the words, one each; undefined where one of them does not. */
function splitAlike(run: string, words: readonly string[]): string[] | undefined {
  const [first = '', ...others] = words;
  if (others.length === 0) return isAlike(run, first) ? [run] : undefined;
  let best: { parts: string[]; distance: number } | undefined;
  for (let end = MIN_WORD; end <= run.length - MIN_WORD; end++) {
    if (CONTINUES_MORA.test(run.slice(end))) continue;
    const part = run.slice(0, end);
    const distance = distanceOf(part, first);
    if (distance > FARTHEST_PART || (best && distance >= best.distance)) continue;
    const rest = splitAlike(run.slice(end), others);
    if (rest) best = { parts: [part, ...rest], distance };
  }
  return best?.parts;
}

function isAlike(part: string, word: string): boolean {
  return distanceOf(part, word) <= FARTHEST_PART;
}

function distanceOf(part: string, word: string): number {
  return soundDistance(soundsOfRun(part), latinSounds(word), FARTHEST_PART);
}

/** The words of a run all of whose parts are known, in as few words as possible; undefined where there are none. */
export function composeBorrowed(run: string, lexicon: Lexicon): string | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    for (let from = Math.max(0, end - 12); from <= end - MIN_WORD; from++) {
      const before = best[from];
      if (before === undefined || CONTINUES_MORA.test(run.slice(from))) continue;
      const known = lexicon.spellingOf(run.slice(from, end));
      if (known === undefined) continue;
      const current = best[end];
      if (current === undefined || before.length + 1 < current.length) best[end] = [...before, known.text];
    }
  }
  return best[run.length]?.join(' ');
}
