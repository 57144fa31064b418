import type { ListStatus, StoredEntry } from '../../domain/list-entry.ts';

/** Orders of a list: changed last first, by title, best score first, most episodes watched first, by status. */
export type ListSort = 'updated' | 'title' | 'score' | 'progress' | 'status';

/** Which way an order runs. */
export type SortDirection = 'asc' | 'desc';

/** An order, as SQL sorts by it and as a cursor holds where a page of it ended. Entries that tie stand by their id. */
export interface ListOrder {
  /** What is sorted by. */
  readonly key: string;
  /** The same of a cursor's value, which is the `?`. */
  readonly keyOfValue: string;
  /** Which way it runs where nobody says. */
  readonly direction: SortDirection;
  /** What a cursor can hold: anything else never came from this list, and PostgreSQL would fail on it. */
  readonly values: RegExp;
  valueOf(entry: StoredEntry): string;
}

/**
 * Orders titles as the catalogue does (`engine/catalogue/catalogue.ts`): numbers by value, and neither case, accents nor
 * punctuation first. `und-x-icu` is the one collation that PGlite and PostgreSQL share and that knows all scripts; it takes
 * numbers digit by digit, so they are written with ten.
 */
function titleOrder(text: string): string {
  const led = String.raw`regexp_replace(lower(${text}) collate "und-x-icu", '\d+', '0000000000\&', 'g')`;
  const padded = String.raw`regexp_replace(${led}, '\d*(\d{10})', '\1', 'g')`;
  return `regexp_replace(${padded}, '[[:punct:][:space:]]+', '', 'g')`;
}

/** What somebody watches comes first, and what they may watch one day last. */
const STATUS_ORDER = [
  'watching',
  'completed',
  'on_hold',
  'dropped',
  'plan_to_watch',
] as const satisfies readonly ListStatus[];

export const LIST_ORDERS: Readonly<Record<ListSort, ListOrder>> = {
  updated: {
    key: 'updated_at',
    keyOfValue: 'to_timestamp(?::float8 / 1000)',
    direction: 'desc',
    values: /^\d{1,15}$/,
    valueOf: ({ updatedAt }) => String(updatedAt.getTime()),
  },
  title: {
    key: titleOrder('title'),
    keyOfValue: titleOrder('?::text'),
    direction: 'asc',
    values: /^[^\0]*$/,
    valueOf: ({ title }) => title,
  },
  score: {
    key: 'coalesce(score, 0)',
    keyOfValue: '?::int',
    direction: 'desc',
    values: /^\d{1,2}$/,
    valueOf: ({ score }) => String(score ?? 0),
  },
  progress: {
    key: 'progress',
    keyOfValue: '?::int',
    direction: 'desc',
    values: /^\d{1,9}$/,
    valueOf: ({ progress }) => String(progress),
  },
  status: {
    key: `array_position(array['${STATUS_ORDER.join("','")}'], status)`,
    keyOfValue: '?::int',
    direction: 'asc',
    values: /^\d$/,
    valueOf: ({ status }) => String(STATUS_ORDER.indexOf(status) + 1),
  },
};
