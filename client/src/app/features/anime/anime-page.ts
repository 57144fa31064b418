import { Component, computed, effect, inject, input, numberAttribute, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isNotFound } from '../../core/failures/failure';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { ShownTitle } from '../../core/titles/shown-title';
import { NAME_LANGUAGES, TitleLanguage } from '../../core/titles/title-language';
import { inNextTask, inSteps } from '../../shared/in-steps/in-steps';
import { MyEntry } from '../../shared/my-entry/my-entry';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { AnimeDetailsFeed } from './anime-details';
import { AnimeFactsList } from './anime-facts-list';
import { AnimePageSkeleton } from './anime-page-skeleton';
import { RelatedWorks } from './details/related-works';
import { Synopsis } from './details/synopsis';
import { WhereToWatch } from './details/where-to-watch';
import { FranchiseOrder } from './franchise-order';
import { SimilarTitles } from './similar-titles';
import { TitlePoster } from './title-poster';

/** The names that stand below the heading. */
const HEADING_NAMES = ['english', 'romaji', 'japanese'] as const;

/** All that AniRec knows about one title. */
@Component({
  selector: 'anirec-anime-page',
  imports: [
    AnimeFactsList,
    AnimePageSkeleton,
    FailureNotice,
    FranchiseOrder,
    MyEntry,
    PageHeading,
    RelatedWorks,
    RouterLink,
    ShownTitle,
    SimilarTitles,
    Synopsis,
    TitlePoster,
    WhereToWatch,
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
  protected readonly franchiseIds = computed(() => new Set(this.feed.franchise()?.map(({ id }) => id)));
  protected readonly name = computed(() => {
    const anime = this.feed.anime();
    return anime && this.language.titleOf(anime);
  });
  /** Those that visitors know it by; the Chinese ones stand among the facts. */
  protected readonly otherTitles = computed(() => {
    const { titles } = this.feed.anime() ?? {};
    const others = new Map(HEADING_NAMES.map(name => [titles?.[name], NAME_LANGUAGES[name]]));
    return [...others]
      .map(([text, language]) => ({ text, language }))
      .filter(({ text }) => text && text !== this.name());
  });

  /** Those that are drawn so far: they stand below the first screen. */
  protected readonly similar = inSteps(
    computed(() => this.feed.similar() ?? []),
    { phone: 2, desktop: 12 },
  );

  /** What stands below the first screen is drawn once that is: on a slow phone it takes as long again. */
  protected readonly isRestDue = inNextTask(computed(() => this.feed.anime() !== undefined));

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
