import { containedNames } from './contained-names.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { FranchiseEvidence } from './franchise-evidence.ts';
import { franchiseName, plainTitle } from './franchise-name.ts';

/** Letters that a name needs before two titles that share it are taken for one franchise. */
const MIN_SHARED = { latin: 4, other: 2 };
/** Letters that a name needs before a title that goes on after it is taken for one of its franchise. */
const MIN_BEGINNING = { latin: 8, other: 4 };

const LATIN = /^[\0-\u024f]*$/;

/** A name that a title begins with and goes on after. */
interface Beginning {
  name: string;
  script: Script;
}

type Script = 'latin' | 'other';

/**
 * Groups titles into franchises. Titles belong together where they share a series, or a name but for subtitle, season
 * and format; or where one goes on after the other's name, if that name is long enough not to be chance, or if it is so
 * in two scripts; or where one has a long name of the other anywhere within its own (`containedNames`).
 *
 * @returns by position, the position of the first of the title's franchise.
 */
export function groupFranchises(titles: readonly FranchiseEvidence[]): Int32Array {
  const sets = new DisjointSets(titles.length);
  const bySeries = positionsBy(titles.map(({ series }) => (series === null ? [] : [series])));
  const byName = positionsBy(titles.map(({ names }) => names.map(franchiseName).filter(isLongEnoughToShare)));
  for (const together of [...bySeries.values(), ...byName.values()]) {
    for (const position of together) sets.union(together[0] ?? position, position);
  }
  titles.forEach(({ names }, position) => {
    for (const other of titlesThatBegin(names, byName)) sets.union(other, position);
  });
  for (const [bearer, container] of containedNames(titles, position => sets.find(position)))
    sets.union(bearer, container);
  return Int32Array.from(titles, (_, position) => sets.find(position));
}

function positionsBy(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  keys.forEach((own, position) => {
    for (const key of new Set(own)) positions.set(key, [...(positions.get(key) ?? []), position]);
  });
  return positions;
}

function isLongEnoughToShare(name: string): boolean {
  return name.length >= MIN_SHARED[scriptOf(name)];
}

/** The titles whose franchise's name begins one of these names. */
function titlesThatBegin(
  names: readonly string[],
  byName: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const beginnings = names
    .map(plainTitle)
    .flatMap(beginningsOf)
    .filter(({ name }) => byName.has(name));
  const scripts = new Map<number, Set<Script>>();
  for (const { name, script } of beginnings) {
    for (const other of byName.get(name) ?? []) {
      scripts.set(other, (scripts.get(other) ?? new Set()).add(script));
    }
  }
  const isCertain = ({ name, script }: Beginning) => name.length >= MIN_BEGINNING[script];
  const certain = beginnings.filter(isCertain).flatMap(({ name }) => byName.get(name) ?? []);
  const inBothScripts = [...scripts].filter(([, each]) => each.size === 2).map(([other]) => other);
  return new Set([...certain, ...inBothScripts]);
}

/** Whole words of a Latin title; letters of any other, which has no spaces to go by. */
function beginningsOf(title: string): Beginning[] {
  const script = scriptOf(title);
  const parts = script === 'latin' ? title.split(' ') : Array.from(title);
  const separator = script === 'latin' ? ' ' : '';
  return parts
    .slice(1)
    .map((_, index) =>
      parts
        .slice(0, index + 1)
        .join(separator)
        .trim(),
    )
    .filter(isLongEnoughToShare)
    .map(name => ({ name, script }));
}

function scriptOf(name: string): Script {
  return LATIN.test(name) ? 'latin' : 'other';
}
