/** One person's list: titles by MyAnimeList id, each once, with scores 1 to 10, or 0 for watched and not scored. */
export interface RatedList {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
}

/** Lists with titles as rows of a model: list u holds rows `rows[k]` with `scores[k]`, k from `offsets[u]` on. */
export interface RatedRows {
  /** Length: lists + 1. */
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly scores: Uint8Array;
}

/** Every title of the lists, by ascending id. */
export function idsOf(lists: readonly RatedList[]): Int32Array {
  return Int32Array.from(new Set(lists.flatMap(list => list.ids))).sort();
}

/** The lists over the rows that `ids` gives; every title of theirs must be in it. */
export function ratedRows(lists: readonly RatedList[], ids: Int32Array): RatedRows {
  const rowOf = new Map([...ids].map((id, row) => [id, row]));
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, user) => (offsets[user + 1] = (offsets[user] ?? 0) + list.ids.length));
  return {
    offsets,
    rows: Uint32Array.from(lists.flatMap(list => list.ids.map(id => rowOf.get(id) ?? 0))),
    scores: Uint8Array.from(lists.flatMap(list => list.scores)),
  };
}

/** The lists with only some of their titles, which become rows 0, 1, … in the order in which they are named. */
export function onlyRows(lists: RatedRows, kept: readonly number[]): RatedRows {
  const newRow = new Map(kept.map((row, index) => [row, index]));
  const positions = [...lists.rows.keys()].filter(k => newRow.has(lists.rows[k] ?? 0));
  const before = new Uint32Array(lists.rows.length + 1);
  for (const k of positions) before[k + 1] = 1;
  for (let k = 0; k < lists.rows.length; k++) before[k + 1] = (before[k + 1] ?? 0) + (before[k] ?? 0);
  return {
    offsets: lists.offsets.map(offset => before[offset] ?? 0),
    rows: Uint32Array.from(positions, k => newRow.get(lists.rows[k] ?? 0) ?? 0),
    scores: Uint8Array.from(positions, k => lists.scores[k] ?? 0),
  };
}

/** On how many lists each of `count` titles is. */
export function countByRow({ rows }: RatedRows, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}
