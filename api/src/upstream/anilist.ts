import { is } from 'valibot';
import { NotFoundError, UnprocessableError } from '../errors.ts';
import type { ListStatus } from '../list/list-entry.ts';
import { LIST_QUERY, listAnswer, refusal, type ListedTitle } from './anilist-answers.ts';
import type { Answer } from './json-exchange.ts';
import { readAs } from './read-as.ts';
import { RemoteListBuilder, type OnPage, type RemoteList } from './remote-list.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { UpstreamError } from './upstream-error.ts';
import { isUserName, privateList, unknownUser } from './user-name.ts';

/** The most that AniList gives at once. */
const CHUNK_TITLES = 500;
const MOST_TITLES = 20_000;

/** What is being watched again was watched to its end before: MyAnimeList too keeps it as completed. */
const STATUSES: Readonly<Record<string, ListStatus>> = {
  CURRENT: 'watching',
  REPEATING: 'completed',
  COMPLETED: 'completed',
  PAUSED: 'on_hold',
  DROPPED: 'dropped',
  PLANNING: 'plan_to_watch',
};

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
  async listOf(userName: string, onPage: OnPage = () => undefined): Promise<RemoteList> {
    if (!isUserName(userName)) throw unknownUser('anilist', userName);
    const list = new RemoteListBuilder();
    const seen = new Set<number>();
    for (let chunk = 1; chunk <= MOST_TITLES / CHUNK_TITLES; chunk += 1) {
      const { lists, hasNextChunk } = await this.chunkOf(userName, chunk);
      for (const title of lists.flatMap(each => each.entries)) {
        if (!seen.has(title.media.id)) take(title, list);
        seen.add(title.media.id);
      }
      onPage(list.size);
      if (!hasNextChunk) return list.build();
    }
    throw new UnprocessableError(`The list on AniList has more than ${MOST_TITLES} titles.`);
  }

  private async chunkOf(userName: string, chunk: number) {
    const variables = { userName, chunk, perChunk: CHUNK_TITLES };
    const { data } = await this.client.call(
      { url: this.url, body: { query: LIST_QUERY, variables } },
      answer => {
        if (answer.status !== 200) throw refusalOf(answer, userName);
        return readAs(listAnswer, answer.body, 'anilist');
      },
    );
    return data.MediaListCollection;
  }
}

function take({ status, score, progress, updatedAt, media }: ListedTitle, list: RemoteListBuilder): void {
  const title = media.title.userPreferred;
  const known = STATUSES[status ?? ''];
  if (media.idMal === null) {
    list.leaveOut(title, 'MyAnimeList does not have it, or AniList does not know it there.');
  } else if (list.has(media.idMal)) {
    list.leaveOut(title, 'MyAnimeList holds it for one with another title of the list.');
  } else if (known === undefined) {
    list.leaveOut(title, 'AniList gives it a status that AniRec does not know.');
  } else {
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

/** AniList answers 404 for who is unknown and for who is private, and only at times says which. */
function refusalOf({ status, body }: Answer, userName: string): Error {
  const messages = is(refusal, body) ? body.errors.map(({ message }) => message) : [];
  if (messages.some(message => /\bprivate\b/i.test(message))) return privateList('anilist', userName);
  if (status === 404) {
    return new NotFoundError(
      `AniList shows no list of “${userName}”: nobody has the name, or they are private.`,
    );
  }
  return new UpstreamError('anilist', 'refused', { cause: new Error(`status ${status}`) });
}
