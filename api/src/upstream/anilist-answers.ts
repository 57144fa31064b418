import {
  array,
  boolean,
  integer,
  maxValue,
  minValue,
  nullable,
  nullish,
  number,
  object,
  pipe,
  string,
  type InferOutput,
} from 'valibot';

const id = pipe(number(), integer(), minValue(1));
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

const listedTitle = object({
  status: nullable(string()),
  /** 0 where it was not scored. */
  score: nullish(pipe(number(), minValue(0), maxValue(10)), 0),
  progress: nullish(count, 0),
  /** Seconds since 1970. */
  updatedAt: nullish(count, 0),
  media: object({
    id,
    /** MyAnimeList's id; null where MyAnimeList does not have the title, or nobody has linked it. */
    idMal: nullish(id, null),
    /** Null where it is not known yet. */
    episodes: nullish(count, null),
    title: object({ userPreferred: nullish(string(), 'Untitled') }),
  }),
});

/** One title of somebody's list. */
export type ListedTitle = InferOutput<typeof listedTitle>;

/** What the query is answered with. */
export const listAnswer = object({
  data: object({
    MediaListCollection: object({
      hasNextChunk: nullish(boolean(), false),
      /** By status, and then those that people make themselves, which hold the same titles again. */
      lists: array(object({ entries: array(listedTitle) })),
    }),
  }),
});

/** What comes with a status of 400 or more. */
export const refusal = object({ errors: array(object({ message: string() })) });
