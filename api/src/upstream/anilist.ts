import type { ImportedList } from '../domain/imported-list.ts';
import { is } from 'valibot';
import { NotFoundError, UnprocessableError } from '../domain/errors.ts';
import { statusOf } from '../domain/list-words.ts';
import {
  LIST_QUERY,
  listAnswer,
  listedTitle,
  namedTitle,
  refusal,
  titleList,
  type AniListEntry,
} from './anilist-answers.ts';
import { failureOf, readRefusal } from './anilist-refusal.ts';
import type { UpstreamAnswer } from './json-exchange.ts';
import { readAs } from './read-as.ts';
import { readEntry } from './read-entry.ts';
import { ImportedListBuilder, type OnPage } from './imported-list-builder.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { isUserName, privateList, unknownUser } from './user-name.ts';

/** The most that AniList gives at once. */
const CHUNK_TITLES = 500;
const MAX_TITLES = 20_000;

/** A server that gives a hundred at once is followed for as many titles. */
const MAX_CHUNKS = 200;

/** AniList's GraphQL API (https://docs.anilist.co). */
export class AniList {
  constructor(
    private readonly client: UpstreamClient,
    private readonly url: string,
  ) {}

  /**
   * Somebody's public list. Titles that have no id at MyAnimeList are left out.
   *
   * @throws {NotFoundError} where nobody has the name, or their profile is private: AniList seldom tells which.
   * @throws {UnprocessableError} where it does, and the profile is private.
   * @throws {UpstreamError} where AniList fails.
   */
  async listOf(userName: string, onPage: OnPage = () => undefined): Promise<ImportedList> {
    if (!isUserName(userName)) throw unknownUser('anilist', userName);
    const list = new ImportedListBuilder();
    const seen = new Set<number>();
    for (let chunk = 1; list.size < MAX_TITLES && chunk <= MAX_CHUNKS; chunk += 1) {
      const { lists, hasNextChunk } = await this.chunkOf(userName, chunk);
      const titles = lists.flatMap(titlesOf);
      for (const title of titles) takeOnce(title, list, seen);
      onPage(list.size);
      if (!hasNextChunk || titles.length === 0) return list.build();
    }
    throw new UnprocessableError(`The list on AniList has more than ${MAX_TITLES} titles.`);
  }

  private async chunkOf(userName: string, chunk: number) {
    const variables = { userName, chunk, perChunk: CHUNK_TITLES };
    const { data } = await this.client.call(
      { use: 'public lists', url: this.url, body: { query: LIST_QUERY, variables } },
      answer => {
        if (answer.status !== 200 || isRefused(answer.body)) throw refusalOf(answer, userName);
        return readAs(listAnswer, answer.body, 'anilist');
      },
    );
    return data.MediaListCollection;
  }
}

/** A list that is none counts as one title that cannot be read, so that it is not lost silently. */
function titlesOf(list: unknown): unknown[] {
  return is(titleList, list) ? list.entries : [null];
}

/** Lists of people's own making hold titles again that stand on others. */
function takeOnce(raw: unknown, list: ImportedListBuilder, seen: Set<number>): void {
  const read = readEntry(listedTitle, namedTitle, raw);
  if (read.entry === undefined) {
    list.leaveOut(read.named?.media.title.userPreferred ?? null, read.reason);
    return;
  }
  if (!seen.has(read.entry.media.id)) take(read.entry, list);
  seen.add(read.entry.media.id);
}

function take({ status, score, progress, updatedAt, media }: AniListEntry, list: ImportedListBuilder): void {
  const title = media.title.userPreferred;
  const meaning = statusOf(status ?? '');
  if (media.idMal === null) {
    list.leaveOut(title, 'MyAnimeList does not have it, or AniList does not know it there.');
  } else if (list.has(media.idMal)) {
    list.leaveOut(title, 'MyAnimeList holds it for one with another title of the list.');
  } else if (meaning === undefined) {
    list.leaveOut(title, 'AniList gives it a status that AniRec does not know.');
  } else {
    const known = meaning.status;
    if (meaning.rewatching) list.noteRewatching({ animeId: media.idMal, title });
    list.add({
      animeId: media.idMal,
      title,
      status: known,
      score: score === 0 ? null : Math.max(1, Math.round(score)),
      progress: known === 'completed' ? Math.max(progress, media.episodes ?? 0) : progress,
      updatedAt: updatedAt === 0 ? null : new Date(updatedAt * 1000),
    });
  }
}

/** GraphQL refuses with 200 too: then there are errors, and nothing of what was asked for. */
function isRefused(body: unknown): boolean {
  return is(refusal, body) && body.errors.length > 0 && !is(listAnswer, body);
}

/** AniList answers 404 for who is unknown and for who is private, and only at times says which. */
function refusalOf(answer: UpstreamAnswer, userName: string): Error {
  const refusal = readRefusal(answer);
  const { status, messages } = refusal;
  if (messages.some(message => /\bprivate\b/i.test(message))) return privateList('anilist', userName);
  if (status === 404 || messages.some(message => /\bnot found\b/i.test(message))) {
    return new NotFoundError(
      `AniList shows no list of “${userName}”: nobody has the name, or they are private.`,
    );
  }
  return failureOf(refusal);
}
