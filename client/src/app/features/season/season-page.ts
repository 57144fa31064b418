import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { FacetsFeed } from '../../core/facets';
import { STATUS_NAMES } from '../../core/list/list-status';
import { Marks } from '../../core/list/marks';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { Session } from '../../core/session/session';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { TYPE_NAMES, TYPES } from '../../shared/facts/anime-type';
import { inSteps } from '../../shared/in-steps/in-steps';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { SeasonFeed } from './season-feed';
import { seasonFeeds } from './season-feeds';
import {
  isLater,
  readSeason,
  seasonAfter,
  seasonAt,
  seasonName,
  seasonPath,
} from '../../core/seasons/season-of-year';
import { Clock } from '../../core/clock';

/** The titles of one season, those first that most people watch. The address holds the season and the filters. */
@Component({
  selector: 'anirec-season-page',
  imports: [AnimeCard, AnimeCardSkeletons, FailureNotice, Notice, PageHeading, RouterLink],
  templateUrl: './season-page.html',
  styleUrl: './season-page.scss',
})
export class SeasonPage {
  /** From the address; both are missing where it is about the season that it is now. */
  readonly year = input<string>();
  readonly season = input<string>();
  readonly type = input<string>();
  readonly genre = input<string>();
  /** `recommended` shows those alone that are recommended to whoever is here, and `listed` those on their list. */
  readonly only = input<string>();

  protected readonly feed = inject(SeasonFeed);
  private readonly facets = inject(FacetsFeed).facets;
  protected readonly marks = inject(Marks);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly pageTitle = inject(PageTitle);
  protected readonly statusNames = STATUS_NAMES;
  protected readonly types = TYPES;
  protected readonly typeNames = TYPE_NAMES;
  protected readonly seasonName = seasonName;
  protected readonly seasonPath = seasonPath;

  /** Undefined where the address names none. */
  protected readonly shown = computed(() => {
    const [year, season] = [this.year(), this.season()];
    return year === undefined || season === undefined ? seasonAt(this.clock.now()) : readSeason(year, season);
  });
  /** Those of the present season follow it. */
  protected readonly feeds = computed(() =>
    seasonFeeds(this.year() === undefined ? undefined : this.shown()),
  );
  protected readonly before = computed(() => this.neighbour(-1));
  protected readonly after = computed(() => this.neighbour(1));
  /** The last season that the catalogue knows well, where this is a later one. */
  protected readonly reach = computed(() => {
    const [shown, latest] = [this.shown(), this.facets()?.latestSeason ?? null];
    return shown && latest !== null && isLater(shown, latest) ? latest : null;
  });
  protected readonly genres = computed(() =>
    [...new Set(this.feed.titles().flatMap(genresOf))].sort((a, b) => a.localeCompare(b)),
  );
  protected readonly isFiltered = computed(() =>
    [this.type(), this.genre(), this.only()].some(filter => filter !== undefined),
  );
  protected readonly titles = computed(() => {
    const [type, genre, only, ranks] = [this.type(), this.genre(), this.only(), this.feed.ranks()];
    return this.feed
      .titles()
      .filter(title => type === undefined || title.type === type)
      .filter(title => genre === undefined || genresOf(title).includes(genre))
      .filter(title => only !== 'recommended' || ranks.has(title.id))
      .filter(title => only !== 'listed' || this.marks.entryOf(title.id));
  });

  /** Those that are drawn so far. */
  protected readonly drawn = inSteps(this.titles);

  private readonly hasListed = computed(() => this.feed.titles().some(title => this.marks.entryOf(title.id)));
  /** Whether it can be narrowed to what is somebody's own: for whoever is signed in from the start, so that nothing moves. */
  protected readonly isNarrowable = computed(() => {
    const { kind } = this.session.state();
    const isCountedOn = kind !== 'signed-out' && this.session.wasSignedIn;
    return kind === 'signed-in' || isCountedOn || this.feed.ranks().size > 0 || this.hasListed();
  });

  constructor() {
    effect(() => {
      const season = this.shown();
      untracked(() => this.feed.season.set(season));
      this.pageTitle.show(season ? `${seasonName(season)} anime` : 'No such season');
    });
  }

  /** Changes one filter in the address; an empty one is taken out. */
  protected filter(name: 'type' | 'genre' | 'only', value: string): void {
    const queryParams = { [name]: value === '' ? null : value };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected clear(): void {
    void this.router.navigate([], { scroll: 'manual' });
  }

  private neighbour(distance: number) {
    const shown = this.shown();
    return shown && seasonAfter(shown, distance);
  }
}

/** Of what nothing is known a guess is better than nothing. */
function genresOf({ genres, genresGuessed }: AnimeSummary): readonly string[] {
  return genres.length > 0 ? genres : genresGuessed;
}
