import { setImmediate } from 'node:timers/promises';
import { Dictionary } from './dictionary.ts';

/** BM25 (Robertson and Zaragoza 2009): a word that a name has again and again counts for 1 + this at the most. */
const SATURATION = 1.2;

/** Names entered in one go before requests get their turn again: some milliseconds of work. */
const NAMES_AT_ONCE = 2_000;

/** That names have words, by occurrence; in the order of the names, each word of a name once. */
interface Occurrences {
  readonly names: number[];
  /** Ordinals, in the order in which words were first met. */
  readonly words: number[];
  /** How often the name has the word. */
  readonly counts: number[];
}

/** Which names hold which words, and what each name scores for each of its words. */
export class Postings {
  private constructor(
    readonly dictionary: Dictionary,
    /** Where in `names` and `scores` the ones of each word begin; one more than there are words. */
    private readonly starts: Int32Array,
    private readonly names: Int32Array,
    private readonly scores: Float32Array,
  ) {}

  /**
   * Enters names that are cut into words. BM25 has full regard for length: of two names with a word, the one with fewer
   * others is meant.
   */
  static async of(wordsOfNames: readonly (readonly string[])[]): Promise<Postings> {
    const ordinals = new Map<string, number>();
    const occurrences = await countWords(wordsOfNames, ordinals);
    const sorted = [...ordinals.keys()].sort();
    await setImmediate();
    const numbers = new Int32Array(sorted.length);
    sorted.forEach((word, number) => (numbers[ordinals.get(word) ?? 0] = number));
    await setImmediate();
    const dictionary = new Dictionary(sorted);
    await setImmediate();
    const words = Int32Array.from(occurrences.words, ordinal => numbers[ordinal] ?? 0);
    const starts = startsOf(words, sorted.length);
    await setImmediate();
    const lengths = tally(occurrences.names, wordsOfNames.length);
    const names = new Int32Array(words.length);
    const scores = new Float32Array(words.length);
    const ends = starts.slice();
    words.forEach((word, k) => {
      const place = ends[word] ?? 0;
      ends[word] = place + 1;
      const name = occurrences.names[k] ?? 0;
      const holders = (starts[word + 1] ?? 0) - (starts[word] ?? 0);
      const rarity = Math.log(1 + (wordsOfNames.length - holders + 0.5) / (holders + 0.5));
      const count = occurrences.counts[k] ?? 0;
      const length = ((lengths[name] ?? 0) * wordsOfNames.length) / words.length;
      names[place] = name;
      scores[place] = (rarity * count * (SATURATION + 1)) / (count + SATURATION * length);
    });
    return new Postings(dictionary, starts, names, scores);
  }

  /**
   * Adds what names score for a word to `sums`, but only for names that have met the search so far.
   *
   * @param met how many of the searched words each name meets.
   * @param needed how many it must have met before, this one not counted.
   */
  add(word: number, weight: number, sums: Float32Array, met: Uint8Array, needed: number): void {
    const end = this.starts[word + 1] ?? 0;
    for (let k = this.starts[word] ?? 0; k < end; k++) {
      const name = this.names[k] ?? 0;
      if ((met[name] ?? 0) < needed) continue;
      met[name] = needed + 1;
      sums[name] = (sums[name] ?? 0) + weight * (this.scores[k] ?? 0);
    }
  }
}

/** @param ordinals is given the words that it lacks. */
async function countWords(
  wordsOfNames: readonly (readonly string[])[],
  ordinals: Map<string, number>,
): Promise<Occurrences> {
  const occurrences: Occurrences = { names: [], words: [], counts: [] };
  for (const [name, words] of wordsOfNames.entries()) {
    if (name % NAMES_AT_ONCE === 0) await setImmediate();
    const first = occurrences.words.length;
    for (const word of words) {
      const ordinal = ordinals.get(word) ?? ordinals.size;
      if (ordinal === ordinals.size) ordinals.set(word, ordinal);
      const known = occurrences.words.indexOf(ordinal, first);
      if (known >= 0) {
        occurrences.counts[known] = (occurrences.counts[known] ?? 0) + 1;
      } else {
        occurrences.names.push(name);
        occurrences.words.push(ordinal);
        occurrences.counts.push(1);
      }
    }
  }
  return occurrences;
}

/** How often each number below `size` occurs. */
function tally(numbers: Iterable<number>, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

/** Where the occurrences of each word begin if they are sorted by word, and at last where they end. */
function startsOf(words: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  tally(words, size).forEach((count, word) => (starts[word + 1] = (starts[word] ?? 0) + count));
  return starts;
}
