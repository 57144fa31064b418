import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  getAnimeResource,
  getFranchiseResource,
  recommendFromAnimeResource,
} from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { keptAnswer } from '../../core/kept-answer';
import { DetailsFeed } from './details/details-feed';

const SIMILAR = 12;

/** All about one title, and the titles like it. */
@Injectable({ providedIn: 'root' })
export class AnimeDetailsFeed {
  private readonly content = inject(ContentChoice);

  readonly animeId = signal<number | undefined>(undefined);

  private readonly details = keptAnswer(getAnimeResource(() => this.request()));
  private readonly similarTitles = keptAnswer(
    recommendFromAnimeResource(() => {
      const request = this.request();
      return request && { ...request, query: { limit: SIMILAR, ...this.content.ofRecommendations() } };
    }),
  );

  private readonly family = keptAnswer(getFranchiseResource(() => this.request()));
  private readonly more = inject(DetailsFeed);

  readonly anime = this.details.value;
  readonly error = this.details.error;
  readonly similar = computed(() => this.similarTitles.value()?.data);
  /** The last year of whose titles ratings speak for them. */
  readonly ratingsEnd = computed(() => this.similarTitles.value()?.ratingsEnd ?? null);
  /** All titles of its franchise; none where it stands alone, or that could not be read. Undefined until that is known. */
  readonly franchise = computed(() => {
    const titles = this.family.value()?.data ?? (this.family.error() === undefined ? undefined : []);
    return titles?.length === 1 ? [] : titles;
  });
  readonly similarError = this.similarTitles.error;

  constructor() {
    effect(() => {
      const anime = this.anime();
      untracked(() => this.more.animeId.set(anime?.detailsFrom ? anime.id : undefined));
    });
  }

  retry(): void {
    this.details.reload();
    this.family.reload();
    this.similarTitles.reload();
  }

  private request() {
    const animeId = this.animeId();
    return animeId === undefined ? undefined : { path: { animeId } };
  }
}
