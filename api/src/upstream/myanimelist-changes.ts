import { is } from 'valibot';
import type { ListEntry, ListStatus } from '../domain/list-entry.ts';
import { statusOf } from '../domain/list-words.ts';
import type { UpstreamAnswer } from './json-exchange.ts';
import { ownStatus, refusal } from './myanimelist-answers.ts';
import { readAs } from './read-as.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { UpstreamAccessError, UpstreamError } from './upstream-error.ts';

/** What MyAnimeList has of a title on somebody's list. */
export type ThereEntry = Pick<ListEntry, 'status' | 'score' | 'progress' | 'updatedAt'>;

/** What is to be changed of it; what is left out stays. */
export interface ThereChange {
  status?: ListStatus;
  score?: number | null;
  progress?: number;
}

/** MyAnimeList does not take a change, and will not take it later. The message says what it answered. */
export class ChangeRefusedError extends Error {
  override readonly name = 'ChangeRefusedError';
}

/**
 * Changes people's lists at MyAnimeList
 * (https://myanimelist.net/apiconfig/references/api/v2#operation/anime_anime_id_my_list_status_put).
 * Each change may be sent again: it says what is to be, and not what to add.
 */
export class MyAnimeListChanges {
  /** @param apiUrl with no slash at its end. */
  constructor(
    private readonly client: UpstreamClient,
    private readonly apiUrl: string,
  ) {}

  /**
   * What the token's holder says there of a title; undefined where it is not on their list.
   *
   * @throws {ChangeRefusedError} where MyAnimeList has no such title.
   * @throws {UpstreamAccessError} where the token is no longer good.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  find(token: string, animeId: number): Promise<ThereEntry | undefined> {
    const url = `${this.apiUrl}/anime/${animeId}?fields=my_list_status`;
    return this.client.call({ use: 'changes', url, headers: bearing(token) }, answer => {
      if (answer.status !== 200) throw refused(answer);
      const listed = readAs(ownStatus, answer.body, 'myanimelist').my_list_status;
      const meaning = listed && statusOf(listed.status);
      if (!listed || !meaning) return undefined;
      const score = listed.score === 0 ? null : Math.max(1, Math.round(listed.score));
      const { num_episodes_watched: progress, updated_at: updatedAt } = listed;
      return { status: meaning.status, score, progress, updatedAt };
    });
  }

  /** Changes what it says there of a title, or puts the title on the list. Throws as {@link find} does. */
  put(token: string, animeId: number, { status, score, progress }: ThereChange): Promise<void> {
    const change = {
      ...(status !== undefined && { status }),
      ...(score !== undefined && { score: String(score ?? 0) }),
      ...(progress !== undefined && { num_watched_episodes: String(progress) }),
    };
    const request = {
      use: 'changes',
      url: this.statusUrl(animeId),
      headers: bearing(token),
      change,
    } as const;
    return this.client.call(request, answer => {
      if (answer.status !== 200) throw refused(answer);
    });
  }

  /** Takes a title off the list there; one that is not on it is off it already. Throws as {@link find} does. */
  remove(token: string, animeId: number): Promise<void> {
    const request = { use: 'changes', url: this.statusUrl(animeId), headers: bearing(token) } as const;
    return this.client.call({ ...request, change: 'delete' }, answer => {
      if (answer.status !== 200 && answer.status !== 404) throw refused(answer);
    });
  }

  private statusUrl(animeId: number): string {
    return `${this.apiUrl}/anime/${animeId}/my_list_status`;
  }
}

function bearing(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function refused({ status, body }: UpstreamAnswer): Error {
  if (status === 401) return new UpstreamAccessError('myanimelist');
  if (status === 403 && is(refusal, body) && /\bDoS\b/i.test(body.message))
    return new UpstreamError('myanimelist', 'blocked');
  return new ChangeRefusedError(
    status === 404 ? 'MyAnimeList has no such title.' : `MyAnimeList does not take it (status ${status}).`,
  );
}
