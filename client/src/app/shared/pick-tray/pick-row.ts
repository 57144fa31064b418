import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary, RecommendationPick } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { OriginalTitle } from '../../core/titles/original-title';
import { ShownTitle } from '../../core/titles/shown-title';
import { TitleLanguage } from '../../core/titles/title-language';
import { Cover } from '../cover/cover';
import { AnimeFacts } from '../facts/anime-facts';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** One title of the tray: what it is, the score given, and buttons that move it to the other side or take it out. */
@Component({
  selector: 'anirec-pick-row',
  imports: [AnimeFacts, Cover, OriginalTitle, RouterLink, ShownTitle],
  templateUrl: './pick-row.html',
  styleUrl: './pick-row.scss',
})
export class PickRow {
  readonly pick = input.required<RecommendationPick>();
  /** Undefined until it is known. */
  readonly anime = input.required<AnimeSummary | undefined>();
  readonly isUnknown = input(false);
  readonly colour = input.required<string>();

  protected readonly scores = SCORES;
  protected readonly toggle = inject(PickToggle);
  private readonly tray = inject(PickTray);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);

  protected readonly isUnlike = computed(() => this.tray.isUnlike(this.pick().animeId));
  protected readonly name = computed(() => {
    const anime = this.anime();
    if (anime) return this.language.titleOf(anime);
    return this.isUnknown() ? 'Unknown title' : 'Loading …';
  });

  protected score(chosen: string): void {
    this.tray.score(this.pick().animeId, chosen === '' ? undefined : Number(chosen));
  }

  protected remove(): void {
    this.tray.remove(this.pick().animeId);
    this.announcer.say(`${this.name()} is taken out.`);
  }
}
