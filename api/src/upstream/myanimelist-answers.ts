import {
  array,
  fallback,
  integer,
  isoTimestamp,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  toDate,
  type InferOutput,
} from 'valibot';

const id = pipe(number(), integer(), minValue(1));
const count = pipe(number(), integer(), minValue(0));

const listedTitle = object({
  node: object({ id, title: string() }),
  list_status: object({
    /** Looked at title by title: one that AniRec does not know spoils no list. */
    status: optional(string(), ''),
    /** 0 where it was not scored. */
    score: optional(pipe(count, maxValue(10)), 0),
    num_episodes_watched: optional(count, 0),
    updated_at: fallback(nullable(pipe(string(), isoTimestamp(), toDate())), null),
  }),
});

/** One title of somebody's list. */
export type ListedTitle = InferOutput<typeof listedTitle>;

/** The `status` of a title on a list. */
export const listStatus = picklist(['watching', 'completed', 'on_hold', 'dropped', 'plan_to_watch']);

/** `GET /users/{name}/animelist?fields=list_status`. */
export const animeListPage = object({
  data: array(listedTitle),
  /** Another page follows where there is a `next`. */
  paging: object({ next: optional(string()) }),
});

/** `GET /users/@me`. */
export const userAnswer = object({
  id,
  name: string(),
  picture: fallback(nullable(pipe(string(), regex(/^https?:\/\//))), null),
});

/** What comes with a status of 400 or more. */
export const refusal = object({ message: string() });
