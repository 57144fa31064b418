import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { AnimeTitle } from '../../core/titles/anime-title';
import { OriginalTitle } from '../../core/titles/original-title';
import { ShownTitle } from '../../core/titles/shown-title';
import { Cover } from '../cover/cover';
import { AnimeFacts } from '../facts/anime-facts';
import { TitleMenuButton } from '../title-menu/title-menu-button';

/** A title in a grid: its cover, what it is, a button that picks it, and one for what is said of it. */
@Component({
  selector: 'anirec-anime-card',
  imports: [AnimeFacts, AnimeTitle, Cover, OriginalTitle, RouterLink, ShownTitle, TitleMenuButton],
  templateUrl: './anime-card.html',
  styleUrl: './anime-card.scss',
})
export class AnimeCard {
  readonly anime = input.required<AnimeSummary>();

  protected readonly toggle = inject(PickToggle);
  private readonly tray = inject(PickTray);

  protected readonly isPicked = computed(() => this.tray.has(this.anime().id));
  /** A film's title stands at the top of a cover that is drawn: the buttons stand at its foot then. */
  protected readonly isLow = computed(() => this.anime().type === 'movie' && this.anime().poster === null);
}
