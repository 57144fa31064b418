import type {
  CatalogueRecord,
  ContentRating,
  ContentRatingSource,
} from '../../src/engine/catalogue/catalogue-record.ts';
import { foldTag } from '../terms/term-index.ts';
import { inOrderOfGenres } from '../terms/classify.ts';
import { franchiseRatings, titleRatings } from './reviewed-ratings.ts';

/** Slots and kinds of broadcasts whose whole versions are pornographic, as Bangumi's visitors call them. */
const ADULT_TAGS = new Set(['僧侣档', '泡面里番', '2D里番'].map(foldTag));
const ECCHI = 'Ecchi';

/** A rating, and what it rests on. */
interface Rating {
  contentRating: ContentRating;
  contentRatingSource: ContentRatingSource;
}

/** Ratings that were written by hand. */
export interface ReviewedRatings {
  /** By the id of a title of the franchise. */
  franchises: Readonly<Record<number, ContentRating>>;
  /** They go before their franchise's. */
  titles: Readonly<Record<number, ContentRating>>;
}

const REVIEWED: ReviewedRatings = { franchises: franchiseRatings, titles: titleRatings };

/**
 * Gives each record its content rating: ours, else what its tags say, else `general`. The genre Ecchi says the same as
 * the rating.
 *
 * @param records with their franchises.
 * @param tagsOf Bangumi's tags by id.
 */
export function withContentRatings(
  records: readonly CatalogueRecord[],
  tagsOf: (id: number) => readonly string[],
  reviewed: ReviewedRatings = REVIEWED,
): CatalogueRecord[] {
  const ofFranchise = new Map(
    records.flatMap(({ id, franchise }) => {
      const rating = reviewed.franchises[id];
      return rating === undefined ? [] : [[franchise, rating] as const];
    }),
  );
  return records.map(record => {
    const known = reviewed.titles[record.id] ?? ofFranchise.get(record.franchise);
    const rating = known === undefined ? told(record, tagsOf(record.id)) : reviewedAs(known);
    return { ...record, ...rating, genres: genresOf(record, rating) };
  });
}

/** What is wrong with the ratings that were written by hand: titles that are not there, franchises that are rated twice. */
export function ratingFaults(
  records: readonly CatalogueRecord[],
  reviewed: ReviewedRatings = REVIEWED,
): string[] {
  const franchises = new Map(records.map(({ id, franchise }) => [id, franchise]));
  const unknown = Object.keys({ ...reviewed.franchises, ...reviewed.titles })
    .filter(id => !franchises.has(Number(id)))
    .map(id => `no title has the id ${id}`);
  const byFranchise = Map.groupBy(Object.keys(reviewed.franchises), id => franchises.get(Number(id)));
  const twice = [...byFranchise.values()]
    .filter(ids => ids.length > 1)
    .map(ids => `${ids.join(' and ')} are of one franchise`);
  return [...unknown, ...twice];
}

function reviewedAs(contentRating: ContentRating): Rating {
  return { contentRating, contentRatingSource: 'reviewed' };
}

/** What tags say of a title, or of the one that it is an extra of. */
function told({ genres }: CatalogueRecord, tags: readonly string[]): Rating {
  if (tags.some(tag => ADULT_TAGS.has(foldTag(tag))))
    return { contentRating: 'adult', contentRatingSource: 'tags' };
  if (genres.includes(ECCHI)) return { contentRating: 'ecchi', contentRatingSource: 'tags' };
  const nothingIsTold = tags.length === 0 && genres.length === 0;
  return { contentRating: 'general', contentRatingSource: nothingIsTold ? 'none' : 'tags' };
}

function genresOf({ genres }: CatalogueRecord, { contentRating }: Rating): string[] {
  const others = genres.filter(genre => genre !== ECCHI);
  return contentRating === 'ecchi' ? inOrderOfGenres([...others, ECCHI]) : others;
}
