import { is, safeParse } from 'valibot';
import type { Clock } from '../platform/scheduling/clock.ts';
import {
  DETAILS_QUERY,
  detailsAnswer,
  media,
  MAX_AT_ONCE,
  type AniListMedia,
} from './anilist-details-answers.ts';
import { failureOf, readRefusal } from './anilist-refusal.ts';
import type { UpstreamAnswer } from './json-exchange.ts';
import type { RequestBudget } from './request-budget.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { UpstreamError } from './upstream-error.ts';

/** What is wanted within this time is asked for together. */
const GATHER_MS = 50;
/** Whoever would wait longer for their turn is told to come again. */
const MAX_WAIT_MS = 5_000;

export interface AniListDetailsOptions {
  client: UpstreamClient;
  url: string;
  /** The client's. */
  budget: RequestBudget;
  clock: Clock;
}

type Wanted = PromiseWithResolvers<AniListMedia | null>;

/**
 * Asks AniList for single titles, as few times as may be: a title is asked for once, however many want it at the same
 * time, and those that are wanted within 50 ms, while the budget makes them wait, or while others are being asked for, are asked
 * for together.
 */
export class AniListDetails {
  /** What is waiting to be asked for, and what is being asked for. */
  private readonly wanted = new Map<number, Wanted>();
  private gathered: number[] = [];
  private isGathering = false;

  constructor(private readonly options: AniListDetailsOptions) {}

  /**
   * What AniList knows of a title.
   *
   * @param animeId MyAnimeList's id.
   * @returns null where AniList does not know it.
   * @throws {UpstreamError} where AniList fails, or has been asked as often as it may be (`crowded`).
   */
  find(animeId: number): Promise<AniListMedia | null> {
    const underWay = this.wanted.get(animeId);
    if (underWay) return underWay.promise;
    const wanted: Wanted = Promise.withResolvers();
    this.wanted.set(animeId, wanted);
    this.gathered.push(animeId);
    if (!this.isGathering) void this.askForGathered();
    return wanted.promise;
  }

  private async askForGathered(): Promise<void> {
    const { clock, budget } = this.options;
    this.isGathering = true;
    await clock.sleep(GATHER_MS);
    while (this.gathered.length > 0) {
      const waitMs = budget.waitMs();
      if (waitMs > MAX_WAIT_MS) this.refuse(waitMs);
      else if (waitMs > 0) await clock.sleep(waitMs);
      else await this.ask(this.gathered.splice(0, MAX_AT_ONCE));
    }
    this.isGathering = false;
  }

  private refuse(waitMs: number): void {
    const error = new UpstreamError('anilist', 'crowded', { statedWaitSeconds: Math.ceil(waitMs / 1000) });
    for (const animeId of this.gathered.splice(0)) this.take(animeId)?.reject(error);
  }

  private async ask(animeIds: readonly number[]): Promise<void> {
    const { client, url } = this.options;
    const body = { query: DETAILS_QUERY, variables: { ids: animeIds, perPage: MAX_AT_ONCE } };
    try {
      const found = await client.call({ use: 'details', url, body }, readMedia);
      for (const animeId of animeIds) this.take(animeId)?.resolve(found.get(animeId) ?? null);
    } catch (error) {
      for (const animeId of animeIds) this.take(animeId)?.reject(error);
    }
  }

  private take(animeId: number): Wanted | undefined {
    const wanted = this.wanted.get(animeId);
    this.wanted.delete(animeId);
    return wanted;
  }
}

/** By MyAnimeList's id. Of two titles of AniList's with the same one, the first. */
function readMedia(answer: UpstreamAnswer): ReadonlyMap<number, AniListMedia> {
  const { status, body } = answer;
  if (status !== 200 || !is(detailsAnswer, body)) throw unreadable(answer);
  const found = new Map<number, AniListMedia>();
  for (const raw of body.data.Page.media) {
    const { success, output } = safeParse(media, raw);
    if (success && !found.has(output.idMal)) found.set(output.idMal, output);
  }
  return found;
}

function unreadable(answer: UpstreamAnswer): UpstreamError {
  const refusal = readRefusal(answer);
  const isRefused = answer.status !== 200 || refusal.messages.length > 0;
  return isRefused ? failureOf(refusal) : new UpstreamError('anilist', 'unreadable');
}
