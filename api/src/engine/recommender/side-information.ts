import { inverseFrequencyRows, type SparseRows } from './sparse-rows.ts';
import { titleTokens } from './title-tokens.ts';

/** What is known of a title without anyone's rating. */
export interface TitleInformation {
  /** Its names, in any language. */
  readonly names: readonly string[];
  /** What it is like, in whatever words: genres, studios, people. */
  readonly tags: readonly string[];
  /** What the seasons of one series share, such as an id; null where that is not known. */
  readonly series: string | null;
  /** When it began. */
  readonly year: number | null;
  /** The number of its franchise, and whether it carries its story on; undefined where that is not known. */
  readonly franchise?: { readonly id: number; readonly isMain: boolean } | undefined;
}

/** Titles as rows of features, by which they can be compared. */
export interface SideInformation {
  readonly names: SparseRows;
  readonly tags: SparseRows;
}

/** A token in one name ties nothing together, and one in more names than this is no name of a franchise. */
const NAME_FREQUENCY = { minimum: 2, maximum: 60 };
const RAREST_TAG = 3;
/** "2013年春": a date is in `year`. */
const DATE_TAG = /^\d{4}/;

/** Turns what is known of titles into features. A title of which nothing is known has none. */
export function sideInformation(titles: readonly (TitleInformation | undefined)[]): SideInformation {
  const names = titles.map(title => new Set(title && nameFeatures(title)));
  const tags = titles.map(title => new Set(title?.tags.filter(tag => !DATE_TAG.test(tag))));
  return {
    names: inverseFrequencyRows(names, NAME_FREQUENCY.minimum, NAME_FREQUENCY.maximum),
    tags: inverseFrequencyRows(tags, RAREST_TAG, Infinity),
  };
}

function nameFeatures({ names, series }: TitleInformation): string[] {
  return [...names.flatMap(name => [...titleTokens(name)]), ...(series === null ? [] : [`series ${series}`])];
}

/** Titles beside one without a date, among which its year is estimated. */
const NEIGHBOURS = 12;
/** A title is entered a little before it begins, so the estimate lies above the middle of its neighbours. */
const QUANTILE = 0.6;

/**
 * The years in which titles began, estimated where they are not known: MyAnimeList gives ids in the order in which
 * titles are entered, so the titles with the nearest ids began about then.
 *
 * @param ids ascending.
 * @param yearOf the year of an id; null where it is not known.
 * @returns by position; zeros where no year is known at all.
 */
export function estimateYears(ids: Int32Array, yearOf: (id: number) => number | null): Float32Array {
  const known = [...ids].flatMap(id => {
    const year = yearOf(id);
    return year === null ? [] : [{ id, year }];
  });
  let next = 0;
  return Float32Array.from(ids, id => {
    while (next < known.length && (known[next]?.id ?? 0) < id) next++;
    const year = yearOf(id);
    if (year !== null) return year;
    const near = known.slice(Math.max(0, next - NEIGHBOURS), next + NEIGHBOURS).map(each => each.year);
    return quantile(
      near.sort((a, b) => a - b),
      QUANTILE,
    );
  });
}

/** Between two values in proportion, as numpy's default does. */
function quantile(ascending: readonly number[], share: number): number {
  const position = (ascending.length - 1) * share;
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
