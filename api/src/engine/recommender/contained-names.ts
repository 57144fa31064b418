import type { FranchiseEvidence } from './franchise-evidence.ts';
import { franchiseName, plainTitle } from './franchise-name.ts';

/** Words and letters that a name needs before it is looked for within others: shorter ones are found by chance. */
const MIN_WORDS = 2;
const MIN_LETTERS = 10;
/** A title that has more kin than this is a franchise of its own, which meets another for a film. */
const MAX_KIN = 3;

/** Stands between the names of two franchises that meet. */
const VERSUS = /(?:^| )(?:vs|versus|tai)(?: |$)/;

const LATIN = /^[\0-\u024f]*$/;

/** A franchise's name in Latin letters, and a title that is called so. */
interface Bearer {
  name: string;
  position: number;
}

/**
 * Finds titles that have another franchise's name anywhere within their own, such as "Magia Record: Puella Magi Madoka
 * Magica Side Story": in Latin letters, and in the original too, since translators use common words.
 *
 * @param groupOf the franchise that a title has so far, by position.
 * @returns pairs of positions that belong together.
 */
export function containedNames(
  titles: readonly FranchiseEvidence[],
  groupOf: (position: number) => number,
): [bearer: number, container: number][] {
  const kin = new Map<number, number>();
  titles.forEach((_, position) => kin.set(groupOf(position), (kin.get(groupOf(position)) ?? 0) + 1));
  const bearers = bearersByFirstWord(titles);
  return titles.flatMap((title, container) => {
    if ((kin.get(groupOf(container)) ?? 0) > MAX_KIN) return [];
    const found = bearersWithin(title, bearers).filter(
      ({ position }) => groupOf(position) !== groupOf(container),
    );
    return found
      .filter(({ name, position }) => isInOriginal(title, name, titles[position]))
      .map(({ position }): [number, number] => [position, container]);
  });
}

function bearersByFirstWord(titles: readonly FranchiseEvidence[]): Map<string, Bearer[]> {
  const bearers = titles.flatMap(({ names }, position) =>
    [...new Set(names.filter(isLatin).map(franchiseName))]
      .filter(name => name.length >= MIN_LETTERS && name.split(' ').length >= MIN_WORDS)
      .map(name => ({ name, position })),
  );
  return Map.groupBy(bearers, ({ name }) => firstWord(name));
}

function bearersWithin(
  { names }: FranchiseEvidence,
  bearers: ReadonlyMap<string, readonly Bearer[]>,
): Bearer[] {
  return names.filter(isLatin).flatMap(name => {
    const plain = plainTitle(name);
    if (VERSUS.test(plain)) return [];
    return plain
      .split(' ')
      .flatMap(word => bearers.get(word) ?? [])
      .filter(bearer => ` ${plain} `.includes(` ${bearer.name} `));
  });
}

/** Whether a title's original name has the bearer's too, or the bearer's in Latin letters. */
function isInOriginal(
  { original }: FranchiseEvidence,
  name: string,
  bearer: FranchiseEvidence | undefined,
): boolean {
  if (original === null) return false;
  const plain = plainTitle(original);
  if (` ${plain} `.includes(` ${name} `)) return true;
  const own = bearer?.original ? franchiseName(bearer.original) : '';
  return own.length > 1 && !isLatin(own) && unspaced(plain).includes(unspaced(own));
}

function isLatin(name: string): boolean {
  return LATIN.test(name);
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '');
}
