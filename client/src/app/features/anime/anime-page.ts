import { Component, computed, effect, inject, input, numberAttribute, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isNotFound } from '../../core/failures/failure';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { AnimeTitle } from '../../core/titles/anime-title';
import { TitleLanguage } from '../../core/titles/title-language';
import { Cover } from '../../shared/cover/cover';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { AnimeDetailsFeed } from './anime-details';
import { AnimeFactsList } from './anime-facts-list';
import { AnimePageSkeleton } from './anime-page-skeleton';
import { FranchiseNext } from './franchise-next';
import { SimilarTitles } from './similar-titles';

/** All that AniRec knows about one title. */
@Component({
  selector: 'anirec-anime-page',
  imports: [
    AnimeFactsList,
    AnimePageSkeleton,
    AnimeTitle,
    Cover,
    FailureNotice,
    FranchiseNext,
    PageHeading,
    RouterLink,
    SimilarTitles,
  ],
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
  private readonly language = inject(TitleLanguage);

  private readonly isId = computed(() => Number.isSafeInteger(this.animeId()) && this.animeId() > 0);
  protected readonly isMissing = computed(() => !this.isId() || isNotFound(this.feed.error()));
  private readonly name = computed(() => {
    const anime = this.feed.anime();
    return anime && this.language.titleOf(anime);
  });
  protected readonly otherTitles = computed(() => {
    const { titles } = this.feed.anime() ?? {};
    return [
      { language: 'en', text: titles?.english },
      { language: 'ja-Latn', text: titles?.romaji },
      { language: 'ja', text: titles?.japanese },
    ].filter(({ text }) => text && text !== this.name());
  });

  constructor() {
    effect(() => {
      const animeId = this.isId() ? this.animeId() : undefined;
      untracked(() => this.feed.animeId.set(animeId));
    });
    effect(() => {
      const name = this.isMissing() ? 'No such title' : this.name();
      if (name !== undefined) this.pageTitle.show(name);
    });
  }
}
