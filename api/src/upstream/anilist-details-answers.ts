import {
  array,
  boolean,
  fallback,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nonEmpty,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  trim,
  unknown,
  url,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import { MAX_ANIME_ID } from '../domain/max-anime-id.ts';

/** The most titles that AniList gives at once. */
export const MAX_AT_ONCE = 50;

/** Asks for titles by MyAnimeList's ids. */
export const DETAILS_QUERY = `
query ($ids: [Int], $perPage: Int) {
  Page(perPage: $perPage) {
    media(idMal_in: $ids, type: ANIME) {
      id
      idMal
      description(asHtml: false)
      averageScore
      stats { scoreDistribution { amount } }
      episodes
      duration
      source(version: 3)
      studios(isMain: true) { nodes { name } }
      tags { name rank isMediaSpoiler isGeneralSpoiler isAdult }
      trailer { id site }
      nextAiringEpisode { episode airingAt }
      externalLinks { site url type language isDisabled }
      relations {
        edges {
          relationType(version: 2)
          node { id idMal type title { userPreferred } startDate { year } }
        }
      }
    }
  }
}`;

/** What the query is answered with. */
export const detailsAnswer = object({ data: object({ Page: object({ media: array(unknown()) }) }) });

const id = pipe(number(), integer(), minValue(1), maxValue(MAX_ANIME_ID));
const count = pipe(number(), integer(), minValue(1), maxValue(1_000_000));
const word = pipe(string(), trim(), nonEmpty(), maxLength(300));
const year = pipe(number(), integer(), minValue(1900), maxValue(2200));

const tag = object({
  name: word,
  /** How well it fits, in percent. */
  rank: lenient(number()),
  isMediaSpoiler: lenient(boolean()),
  isGeneralSpoiler: lenient(boolean()),
  isAdult: lenient(boolean()),
});

const externalLink = object({
  site: word,
  url: pipe(string(), url(), regex(/^https:\/\//), maxLength(2_000)),
  type: literal('STREAMING'),
  /** Of the site, such as "Japanese"; null where it serves many. */
  language: lenient(word),
  isDisabled: lenient(boolean()),
});

const relation = object({
  relationType: word,
  node: object({
    id,
    idMal: lenient(id),
    type: picklist(['ANIME', 'MANGA']),
    title: object({ userPreferred: word }),
    startDate: lenient(object({ year: lenient(year) })),
  }),
});

/**
 * A title as AniList has it. Anything may be null, missing or malformed there, and is null here, or missing from its list;
 * only a title without ids is none. What comes out can be read again.
 */
export const media = object({
  id,
  idMal: id,
  /** With HTML in it. */
  description: lenient(pipe(string(), maxLength(100_000))),
  /** Of 100. */
  averageScore: lenient(pipe(number(), integer(), minValue(1), maxValue(100))),
  stats: lenient(object({ scoreDistribution: each(object({ amount: count })) })),
  episodes: lenient(count),
  /** Minutes an episode. */
  duration: lenient(count),
  source: lenient(word),
  studios: lenient(object({ nodes: each(object({ name: word })) })),
  tags: each(tag),
  trailer: lenient(
    object({ id: pipe(string(), regex(/^[\w-]{5,20}$/)), site: picklist(['youtube', 'dailymotion']) }),
  ),
  /** In seconds since 1970. */
  nextAiringEpisode: lenient(
    object({ episode: count, airingAt: pipe(number(), integer(), minValue(0), maxValue(1e11)) }),
  ),
  externalLinks: each(externalLink),
  relations: lenient(object({ edges: each(relation) })),
});

/** See {@link media}. */
export type AniListMedia = InferOutput<typeof media>;

/** A value, or null where it is missing or malformed. */
function lenient<Schema extends GenericSchema>(schema: Schema) {
  return fallback(nullable(schema), null);
}

/** Those of a list that are well-formed; none where there is no list. */
function each<Item>(item: GenericSchema<unknown, Item>) {
  return pipe(
    fallback(array(unknown()), []),
    transform(items =>
      items.flatMap(raw => {
        const { success, output } = safeParse(item, raw);
        return success ? [output] : [];
      }),
    ),
  );
}
