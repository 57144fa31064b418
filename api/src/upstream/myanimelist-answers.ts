import {
  array,
  boolean,
  fallback,
  integer,
  isoTimestamp,
  maxLength,
  maxValue,
  minValue,
  nonEmpty,
  nullable,
  nullish,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  toDate,
  transform,
  unknown,
  type InferOutput,
} from 'valibot';
import { MAX_ANIME_ID } from '../domain/max-anime-id.ts';
import { plainTitle } from '../domain/plain-title.ts';
import { MAX_EPISODES } from './imported-list-builder.ts';

/** Names have 20 letters at most; one that is longer all the same is cut. In UTF-16 code units. */
const MAX_NAME = 100;
const MAX_ADDRESS = 2_000;
/** PostgreSQL holds ids of people and of titles as integers of 32 bits. */
const id = pipe(number(), integer(), minValue(1), maxValue(MAX_ANIME_ID));
const count = pipe(number(), integer(), minValue(0));

/** One title of somebody's list. Each is looked at alone: one that is malformed spoils no list. */
export const listedTitle = object({
  node: object({ id, title: pipe(string(), nonEmpty()) }),
  list_status: object({
    status: nullish(string(), ''),
    /** 0 where it was not scored. */
    score: nullish(pipe(number(), minValue(0), maxValue(10)), 0),
    num_episodes_watched: nullish(pipe(count, maxValue(MAX_EPISODES)), 0),
    is_rewatching: fallback(nullish(boolean(), false), false),
    updated_at: fallback(nullable(pipe(string(), isoTimestamp(), toDate())), null),
  }),
});

/** `GET /anime/{id}?fields=my_list_status`: what the token's holder says of a title; nothing where it is not on their list. */
export const ownStatus = object({ my_list_status: optional(listedTitle.entries.list_status) });

/** See {@link listedTitle}. */
export type MyAnimeListEntry = InferOutput<typeof listedTitle>;

/** What can be said of a title that is malformed. */
export const namedTitle = object({ node: object({ title: string() }) });

/** The `status` of a title on a list. */
export const listStatus = picklist(['watching', 'completed', 'on_hold', 'dropped', 'plan_to_watch']);

/** `GET /users/{name}/animelist?fields=list_status`. */
export const animeListPage = object({
  data: nullable(array(unknown()), []),
  /** Another page follows where there is a `next`. */
  paging: nullish(object({ next: nullish(string(), '') }), { next: '' }),
});

/** `GET /users/@me`. */
export const userAnswer = object({
  id,
  name: pipe(
    string(),
    transform(name => plainTitle(name).slice(0, MAX_NAME)),
    nonEmpty(),
  ),
  picture: fallback(nullable(pipe(string(), maxLength(MAX_ADDRESS), regex(/^https?:\/\/[!-~]+$/))), null),
});

/** What comes with a status of 400 or more. */
export const refusal = object({ message: string() });
