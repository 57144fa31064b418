import { setImmediate } from 'node:timers/promises';
import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import { foldText, signsOf, type FoldedText } from './folded-text.ts';
import { hashOf, NameTable } from './name-table.ts';
import { namesOf, partsOf } from './names.ts';
import { seasonOf } from './traits.ts';

/** Titles read in one go before requests get their turn again: some milliseconds of work. */
const TITLES_AT_ONCE = 200;
/** Letters that names are grouped by to sort them. */
const GROUPED_BY_LETTERS = 2;
/** What a part of a name counts for, beside 1 for the name. */
const PART = 0.93;
/** A part that more franchises have names none of them. */
const MAX_FRANCHISES = 2;

/** A name as it goes into the table. */
interface Row extends FoldedText {
  title: number;
  weight: number;
  isPart: boolean;
}

/** Folds every name of the titles, and the parts of names that are names too. */
export async function buildNameTable(entries: readonly CatalogueEntry[]): Promise<NameTable> {
  const rows: Row[] = [];
  for (const [title, entry] of entries.entries()) {
    if (title % TITLES_AT_ONCE === 0) await setImmediate();
    rows.push(...rowsOf(entry, title));
  }
  await setImmediate();
  const genericKeys = keysOfSeveral(rows, entries);
  const kept = await sortByKey(rows.filter(({ isPart, key }) => !isPart || !genericKeys.has(key)));
  const starts = new Int32Array(kept.length + 1);
  kept.forEach(({ key }, name) => (starts[name + 1] = (starts[name] ?? 0) + key.length + 1));
  return new NameTable({
    codes: codesOf(kept, starts),
    starts,
    titles: Int32Array.from(kept, ({ title }) => title),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    surfaces: Int32Array.from(kept, ({ surface }) => hashOf(surface)),
    seasons: Int32Array.from(kept, ({ words }) => hashOf(seasonOf(words))),
    bySigns: namesBySigns(kept),
    genericKeys,
  });
}

/** A title's names, each key and surface once. */
function rowsOf(entry: CatalogueEntry, title: number): Row[] {
  const rows = new Map<string, Row>();
  const add = (text: string, weight: number, isPart: boolean) => {
    const { key, surface, words } = foldText(text);
    const identity = `${key} ${surface}`;
    if (surface !== '' && !rows.has(identity))
      rows.set(identity, { key, surface, words, title, weight, isPart });
  };
  const names = namesOf(entry);
  for (const { text, weight } of names) add(text, weight, false);
  for (const { text, weight } of names) for (const part of partsOf(text)) add(part, weight * PART, true);
  return [...rows.values()];
}

function keysOfSeveral(rows: readonly Row[], entries: readonly CatalogueEntry[]): Set<string> {
  const franchises = new Map<string, Set<number>>();
  for (const { key, title, isPart } of rows) {
    if (!isPart) continue;
    const known = franchises.get(key) ?? new Set();
    franchises.set(key, known.add(entries[title]?.franchise ?? 0));
  }
  return new Set([...franchises].filter(([, { size }]) => size > MAX_FRANCHISES).map(([key]) => key));
}

/** Sorts by UTF-16 codes: in groups with the same first letters, which takes half as many comparisons. */
async function sortByKey(rows: readonly Row[]): Promise<Row[]> {
  const groups = Map.groupBy(rows, ({ key }) => key.slice(0, GROUPED_BY_LETTERS));
  await setImmediate();
  const sorted = [...groups.keys()]
    .sort()
    .flatMap(
      letters => groups.get(letters)?.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)) ?? [],
    );
  await setImmediate();
  return sorted;
}

function codesOf(rows: readonly Row[], starts: Int32Array): Uint16Array {
  const codes = new Uint16Array(starts.at(-1) ?? 0);
  rows.forEach(({ key }, name) => {
    const start = starts[name] ?? 0;
    for (let i = 0; i < key.length; i++) codes[start + i] = key.charCodeAt(i);
  });
  return codes;
}

function namesBySigns(rows: readonly Row[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  rows.forEach(({ surface }, name) => {
    const signs = signsOf(surface);
    const known = names.get(signs);
    if (known) known.push(name);
    else if (signs !== '') names.set(signs, [name]);
  });
  return names;
}
