import { Component, computed, effect, inject, input, numberAttribute, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isNotFound } from '../../core/failures/failure';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { Cover } from '../../shared/cover/cover';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { AnimeDetailsFeed } from './anime-details';
import { AnimeFactsList } from './anime-facts-list';
import { AnimePageSkeleton } from './anime-page-skeleton';
import { SimilarTitles } from './similar-titles';

/** All that AniRec knows about one title. */
@Component({
  selector: 'anirec-anime-page',
  imports: [AnimeFactsList, AnimePageSkeleton, Cover, FailureNotice, PageHeading, RouterLink, SimilarTitles],
  templateUrl: './anime-page.html',
  styleUrl: './anime-page.scss',
})
export class AnimePage {
  /** From the address; not a number where that is mistyped. */
  readonly animeId = input.required({ transform: numberAttribute });

  protected readonly feed = inject(AnimeDetailsFeed);
  protected readonly toggle = inject(PickToggle);
  protected readonly tray = inject(PickTray);
  private readonly pageTitle = inject(PageTitle);

  private readonly isId = computed(() => Number.isSafeInteger(this.animeId()) && this.animeId() > 0);
  protected readonly isMissing = computed(() => !this.isId() || isNotFound(this.feed.error()));
  protected readonly otherTitles = computed(() => {
    const { title, titles } = this.feed.anime() ?? {};
    return [
      { language: 'en', text: titles?.english },
      { language: 'ja-Latn', text: titles?.romaji },
      { language: 'ja', text: titles?.japanese },
    ].filter(({ text }) => text && text !== title);
  });

  constructor() {
    effect(() => {
      const animeId = this.isId() ? this.animeId() : undefined;
      untracked(() => this.feed.animeId.set(animeId));
    });
    effect(() => {
      const name = this.isMissing() ? 'No such title' : this.feed.anime()?.title;
      if (name !== undefined) this.pageTitle.show(name);
    });
  }
}
