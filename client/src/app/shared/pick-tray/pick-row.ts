import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary, RecommendationPick } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { PickTray } from '../../core/picks/pick-tray';
import { Cover } from '../cover/cover';
import { AnimeFacts } from '../facts/anime-facts';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** One pick: what it is, the score given, and a button that takes it out. */
@Component({
  selector: 'anirec-pick-row',
  imports: [AnimeFacts, Cover, RouterLink],
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
  private readonly tray = inject(PickTray);
  private readonly announcer = inject(Announcer);

  protected score(chosen: string): void {
    this.tray.score(this.pick().animeId, chosen === '' ? undefined : Number(chosen));
  }

  protected remove(name: string): void {
    this.tray.remove(this.pick().animeId);
    this.announcer.say(`${name} is no longer in your picks.`);
  }
}
