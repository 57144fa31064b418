import type { ImportedList } from '../domain/imported-list.ts';
import { is, type GenericSchema, type InferOutput } from 'valibot';
import { UnprocessableError } from '../domain/errors.ts';
import { statusOf } from '../domain/list-words.ts';
import { animeListPage, listedTitle, namedTitle, refusal, userAnswer } from './myanimelist-answers.ts';
import { readAs } from './read-as.ts';
import { readEntry } from './read-entry.ts';
import { ImportedListBuilder, type OnPage } from './imported-list-builder.ts';
import type { UpstreamUse } from './json-exchange.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { UpstreamAccessError, UpstreamError } from './upstream-error.ts';
import { isUserName, privateList, unknownUser } from './user-name.ts';

/** The most that MyAnimeList gives at once. */
const PAGE_TITLES = 1_000;
const MAX_TITLES = 20_000;
/** A server that gives a hundred at once is followed for as many titles. */
const MAX_PAGES = 200;
const UNREGISTERED =
  'This AniRec is not registered with MyAnimeList (MAL_CLIENT_ID), and cannot read lists there. Upload the list as a file.';

/** Where MyAnimeList's API is, and who asks it. */
export interface MyAnimeListOptions {
  /** With no slash at its end. */
  apiUrl: string;
  /** What MyAnimeList knows AniRec by, to show it what is public; undefined where it does not know it. */
  clientId: string | undefined;
}

/** Somebody with an account at MyAnimeList. */
export interface MyAnimeListUser {
  /** Stays the same for ever; a name can be changed, and taken by another. */
  id: number;
  name: string;
  /** Where the picture is; null where there is none. */
  picture: string | null;
}

/** In whose name something is asked, and what the ways to refuse it mean. */
interface Asker {
  /** What a pause that MyAnimeList demands of it does not concern others by. */
  use: UpstreamUse;
  headers: Readonly<Record<string, string>>;
  refusals: Readonly<Record<number, () => Error>>;
}

/** MyAnimeList's API, version 2 (https://myanimelist.net/apiconfig/references/api/v2). */
export class MyAnimeList {
  constructor(
    private readonly client: UpstreamClient,
    private readonly options: MyAnimeListOptions,
  ) {}

  /**
   * Who a token belongs to.
   *
   * @throws {UpstreamAccessError} where the token is no longer good.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async me(token: string): Promise<MyAnimeListUser> {
    return this.ask('users/@me', userAnswer, holderOf(token, 'accounts'));
  }

  /**
   * The list of whoever a token belongs to, private or not.
   *
   * @throws {UpstreamAccessError} where the token is no longer good.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async ownList(token: string, onPage?: OnPage): Promise<ImportedList> {
    return this.readList('@me', holderOf(token, 'own lists'), onPage);
  }

  /**
   * Somebody's public list.
   *
   * @throws {NotFoundError} where nobody has the name.
   * @throws {UnprocessableError} where the list is private, or MyAnimeList does not know this AniRec.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async listOf(userName: string, onPage?: OnPage): Promise<ImportedList> {
    const { clientId } = this.options;
    if (clientId === undefined) throw new UnprocessableError(UNREGISTERED);
    if (!isUserName(userName)) throw unknownUser('myanimelist', userName);
    const anybody: Asker = {
      use: 'public lists',
      headers: { 'X-MAL-CLIENT-ID': clientId },
      refusals: {
        403: () => privateList('myanimelist', userName),
        404: () => unknownUser('myanimelist', userName),
      },
    };
    return this.readList(encodeURIComponent(userName), anybody, onPage);
  }

  /** Follows what comes: a server may give fewer titles at once than it is asked for. */
  private async readList(
    user: string,
    asker: Asker,
    onPage: OnPage = () => undefined,
  ): Promise<ImportedList> {
    const list = new ImportedListBuilder();
    for (let offset = 0, pages = 0; offset < MAX_TITLES && pages < MAX_PAGES; pages += 1) {
      const { data, paging } = await this.ask(pathOf(user, offset), animeListPage, asker);
      for (const title of data) take(title, list);
      onPage(list.size);
      if (!paging.next || data.length === 0) return list.build();
      offset += data.length;
    }
    throw new UnprocessableError(`The list on MyAnimeList has more than ${MAX_TITLES} titles.`);
  }

  /** Addresses are made here: what `paging.next` names could be anywhere, and would be given the token. */
  private ask<Schema extends GenericSchema>(
    path: string,
    schema: Schema,
    { use, headers, refusals }: Asker,
  ): Promise<InferOutput<Schema>> {
    return this.client.call({ use, url: `${this.options.apiUrl}/${path}`, headers }, ({ status, body }) => {
      if (status === 200) return readAs(schema, body, 'myanimelist');
      if (status === 403 && isFloodGuard(body)) throw new UpstreamError('myanimelist', 'blocked');
      const cause = new Error(`status ${status}`);
      throw refusals[status]?.() ?? new UpstreamError('myanimelist', 'refused', { cause });
    });
  }
}

function holderOf(token: string, use: UpstreamUse): Asker {
  return {
    use,
    headers: { Authorization: `Bearer ${token}` },
    refusals: { 401: () => new UpstreamAccessError('myanimelist') },
  };
}

/** In the order of titles, which does not change while the pages are read. */
function pathOf(user: string, offset: number): string {
  const query = new URLSearchParams({
    fields: 'list_status',
    sort: 'anime_title',
    nsfw: 'true',
    limit: String(PAGE_TITLES),
    offset: String(offset),
  });
  return `users/${user}/animelist?${query.toString()}`;
}

function take(raw: unknown, list: ImportedListBuilder): void {
  const read = readEntry(listedTitle, namedTitle, raw);
  if (read.entry === undefined) {
    list.leaveOut(read.named?.node.title ?? null, read.reason);
    return;
  }
  const { node, list_status: listed } = read.entry;
  const meaning = statusOf(listed.status);
  if (meaning === undefined) {
    list.leaveOut(node.title, 'MyAnimeList gives it a status that AniRec does not know.');
    return;
  }
  const { id: animeId, title } = node;
  list.add({
    ...{ animeId, title, status: meaning.status },
    score: listed.score === 0 ? null : Math.max(1, Math.round(listed.score)),
    progress: listed.num_episodes_watched,
    updatedAt: listed.updated_at,
  });
  if (meaning.rewatching || (listed.is_rewatching && meaning.status === 'completed'))
    list.noteRewatching({ animeId, title });
}

/** MyAnimeList documents 403 for "DoS detected", as it does for what is private. */
function isFloodGuard(body: unknown): boolean {
  return is(refusal, body) && /\bDoS\b/i.test(body.message);
}
