import {
  array,
  boolean,
  fallback,
  integer,
  maxValue,
  minValue,
  nonEmpty,
  nullable,
  nullish,
  number,
  object,
  pipe,
  string,
  unknown,
  type InferOutput,
} from 'valibot';
import { MAX_ANIME_ID } from '../domain/max-anime-id.ts';
import { MAX_EPISODES } from './imported-list-builder.ts';

const id = pipe(number(), integer(), minValue(1), maxValue(MAX_ANIME_ID));
const count = pipe(number(), integer(), minValue(0));

/**
 * Asks for scores on a scale of our choosing, since each person chooses one of five for their own. Of those it is
 * `POINT_10_DECIMAL`: on `POINT_10`, AniList rounds in a way that it does not tell, and 3 of 100 is no longer told from
 * no score.
 */
export const LIST_QUERY = `
query ($userName: String, $chunk: Int, $perChunk: Int) {
  MediaListCollection(userName: $userName, type: ANIME, chunk: $chunk, perChunk: $perChunk) {
    hasNextChunk
    lists {
      entries {
        status
        score(format: POINT_10_DECIMAL)
        progress
        updatedAt
        media { id idMal episodes title { userPreferred } }
      }
    }
  }
}`;

/** One title of somebody's list. Each is looked at alone: one that is malformed spoils no list. */
export const listedTitle = object({
  status: nullable(string()),
  /** 0 where it was not scored. */
  score: nullish(pipe(number(), minValue(0), maxValue(10)), 0),
  progress: nullish(pipe(count, maxValue(MAX_EPISODES)), 0),
  /** Seconds since 1970. */
  updatedAt: fallback(nullish(number(), 0), 0),
  media: object({
    id,
    /** MyAnimeList's id; null where MyAnimeList does not have the title, or nobody has linked it. */
    idMal: nullish(id, null),
    /** Null where it is not known yet. */
    episodes: fallback(nullish(count, null), null),
    title: object({ userPreferred: pipe(string(), nonEmpty()) }),
  }),
});

/** See {@link listedTitle}. */
export type AniListEntry = InferOutput<typeof listedTitle>;

/** What can be said of a title that is malformed. */
export const namedTitle = object({ media: object({ title: object({ userPreferred: string() }) }) });

/** What the query is answered with. */
export const listAnswer = object({
  data: object({
    MediaListCollection: object({
      hasNextChunk: nullish(boolean(), false),
      /** By status, and then those that people make themselves, which hold the same titles again. */
      lists: nullable(array(unknown()), []),
    }),
  }),
});

/** One of its lists. */
export const titleList = object({ entries: array(unknown()) });

/** What comes with a status of 400 or more, and at times with 200. */
export const refusal = object({
  errors: array(object({ message: fallback(string(), ''), status: fallback(nullish(number(), 0), 0) })),
});
