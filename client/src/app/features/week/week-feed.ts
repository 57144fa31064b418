import { computed, inject, Injectable, signal } from '@angular/core';
import type { AiringTime } from '@anirec/openapi/angular';
import {
  listAiringsResource,
  listAnimeResource,
  listDetailsResource,
} from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { keptAnswer } from '../../core/kept-answer';
import { OwnTitles } from './own-titles';
import { dayOf, daysOf, spanOf, type Week } from './week';

/** The API tells of no more titles at once. */
const MOST = 50;

/** One time at which a title airs, as the page shows it. */
export interface ShownAiring extends Pick<
  AiringTime,
  'anime' | 'airsAt' | 'episode' | 'isFirst' | 'isLast' | 'isExpected'
> {
  /** As it is announced there; null where that is not known. */
  readonly inJapan: AiringTime['inJapan'] | null;
  readonly from: 'catalogue' | 'anilist';
}

/** What airs in a week. */
@Injectable({ providedIn: 'root' })
export class WeekFeed {
  private readonly content = inject(ContentChoice);
  private readonly own = inject(OwnTitles);

  /** Undefined where none is asked for. */
  readonly week = signal<Week | undefined>(undefined);
  /** Whether it is the one that it is now: of what is watched, AniList may know when the next episode airs. */
  readonly isPresent = signal(false);

  private readonly answer = keptAnswer(
    listAiringsResource(() => {
      const week = this.week();
      return week === undefined ? undefined : { query: { ...spanOf(week), ...this.content.ofLists() } };
    }),
  );
  private readonly details = keptAnswer(
    listDetailsResource(() => {
      const ids = this.own.watched().slice(0, MOST);
      return this.isPresent() && ids.length > 0 ? { query: { id: [...ids] } } : undefined;
    }),
  );
  /** What AniList says is next of what is watched, by the title's id. */
  private readonly next = computed(() =>
    (this.details.value()?.data ?? []).flatMap(({ animeId, details }) =>
      details?.nextEpisode ? [{ animeId, ...details.nextEpisode }] : [],
    ),
  );
  private readonly nextTitles = keptAnswer(
    listAnimeResource(() => {
      const ids = this.next().map(({ animeId }) => animeId);
      return ids.length > 0 ? { query: { id: ids, limit: ids.length } } : undefined;
    }),
  );

  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  readonly reach = computed(() => this.answer.value()?.reach ?? null);
  /** The days of the week, with what airs on each where whoever looks is. */
  readonly days = computed(() => {
    const week = this.week();
    if (week === undefined) return [];
    const all = [...this.known(), ...this.told()].sort((a, b) => a.airsAt.localeCompare(b.airsAt));
    const airings = Map.groupBy(all, ({ airsAt }) => dayOf(new Date(airsAt)));
    return daysOf(week).map(day => ({ day, airings: airings.get(day) ?? [] }));
  });

  private readonly known = computed<readonly ShownAiring[]>(() =>
    (this.answer.value()?.data ?? []).map(airing => ({ ...airing, from: 'catalogue' })),
  );
  /** What AniList adds: it knows of what the catalogue is too old for. */
  private readonly told = computed<readonly ShownAiring[]>(() => {
    const titles = new Map((this.nextTitles.value()?.data ?? []).map(anime => [anime.id, anime]));
    const known = new Set(this.known().map(({ anime }) => anime.id));
    return this.next().flatMap(({ animeId, airsAt, episode }) => {
      const anime = titles.get(animeId);
      if (!anime || known.has(animeId)) return [];
      const facts = { isFirst: episode === 1, isLast: false, isExpected: false, inJapan: null } as const;
      return [{ anime, airsAt, episode, ...facts, from: 'anilist' } as const];
    });
  });

  retry(): void {
    this.answer.reload();
  }
}
