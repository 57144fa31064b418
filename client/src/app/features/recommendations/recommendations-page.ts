import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../../core/announcer';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickTitles } from '../../core/picks/pick-titles';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { parsePicks } from '../../core/picks/picks-text';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { PickTrayPanel } from '../../shared/pick-tray/pick-tray-panel';
import { SearchBox } from '../search/search-box';
import { CopyLink } from './copy-link';
import { RecommendationCard } from './recommendation-card';
import { RecommendationSkeletons } from './recommendation-skeletons';
import { RecommendationsFeed } from './recommendations';

/** What to watch next, and why. The address holds the picks: whoever opens it sees the same. */
@Component({
  selector: 'anirec-recommendations-page',
  imports: [
    CopyLink,
    FailureNotice,
    Notice,
    PageHeading,
    PickTrayPanel,
    RecommendationCard,
    RecommendationSkeletons,
    RouterLink,
    SearchBox,
  ],
  templateUrl: './recommendations-page.html',
  styleUrl: './recommendations-page.scss',
})
export class RecommendationsPage {
  /** The address's `picks`. */
  readonly picks = input<string>();

  protected readonly feed = inject(RecommendationsFeed);
  protected readonly tray = inject(PickTray);
  protected readonly titles = inject(PickTitles);
  protected readonly toggle = inject(PickToggle);
  protected readonly isTrayOpen = signal(false);

  protected readonly bestScore = computed(() => this.feed.list()?.[0]?.score ?? 1);
  protected readonly count = computed(() => this.tray.picks().length);

  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  /** What this page itself wrote into the address last. */
  private written: string | undefined;

  constructor() {
    effect(() => this.readAddress(this.picks()));
    effect(() => this.writeAddress(this.tray.text()));
    effect(() => this.announce());
  }

  protected leaveUnknownOut(): void {
    this.tray.remove(...this.titles.unknown());
  }

  /** An address without picks that can be read asks for those in the tray. */
  private readAddress(picks: string | undefined): void {
    if (picks === undefined || picks === this.written) return;
    const read = parsePicks(picks);
    if (read.length > 0) untracked(() => this.tray.open(read));
  }

  private writeAddress(text: string): void {
    this.feed.picks.set(text);
    if (text === untracked(this.picks)) return;
    this.written = text;
    void this.router.navigate([], {
      queryParams: { picks: text === '' ? null : text },
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  private announce(): void {
    const list = this.feed.list();
    if (!list || this.feed.isLoading()) return;
    const [first] = list;
    this.announcer.say(
      first ? `${list.length} titles, first ${first.anime.title}.` : 'Nothing to recommend.',
    );
  }
}
