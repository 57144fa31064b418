import type { Morpheme } from './morphemes.ts';

const KANJI_ONLY = /^[\p{Script=Han}々]{2,4}$/u;
/** One character is read in at most so many kana. */
const LONGEST = 4;
const ROUNDS = 4;
/** Kana that no reading begins with. */
const CONTINUES = /^[ャュョッンー]/u;

/**
 * How each character is read inside compounds, learnt from compounds that the dictionary knows: their readings are
 * split over their characters so that each is read the same way as often as possible (expectation maximisation).
 */
export function characterReadings(morphemes: Iterable<Morpheme>): Map<string, string> {
  const compounds = new Map<string, string>();
  for (const { surface, reading } of morphemes) {
    if (KANJI_ONLY.test(surface) && reading !== '') compounds.set(surface, reading);
  }
  let weights = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    const counted = new Map<string, Map<string, number>>();
    for (const [surface, reading] of compounds) countSplits(Array.from(surface), reading, weights, counted);
    weights = counted;
  }
  return new Map([...weights].map(([character, readings]) => [character, mostOf(readings)]));
}

function countSplits(
  characters: readonly string[],
  reading: string,
  weights: ReadonlyMap<string, ReadonlyMap<string, number>>,
  counted: Map<string, Map<string, number>>,
): void {
  const splits = splitsOf(reading, characters.length);
  const chances = splits.map(parts =>
    parts.reduce((chance, part, at) => chance * (weights.get(characters[at] ?? '')?.get(part) ?? 0.01), 1),
  );
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  splits.forEach((parts, split) => {
    parts.forEach((part, at) => {
      const character = characters[at] ?? '';
      const readings = counted.get(character) ?? new Map<string, number>();
      readings.set(part, (readings.get(part) ?? 0) + (chances[split] ?? 0) / all);
      counted.set(character, readings);
    });
  });
}

function splitsOf(reading: string, parts: number): string[][] {
  if (parts === 1) return reading.length <= LONGEST && reading !== '' ? [[reading]] : [];
  const splits: string[][] = [];
  for (let end = 1; end <= Math.min(LONGEST, reading.length - 1); end++) {
    if (CONTINUES.test(reading.slice(end))) continue;
    for (const rest of splitsOf(reading.slice(end), parts - 1)) splits.push([reading.slice(0, end), ...rest]);
  }
  return splits;
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
