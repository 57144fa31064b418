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

/** A title in a grid: its cover, what it is, and a button that picks it. */
@Component({
  selector: 'anirec-anime-card',
  imports: [AnimeFacts, AnimeTitle, Cover, OriginalTitle, RouterLink, ShownTitle],
  templateUrl: './anime-card.html',
  styleUrl: './anime-card.scss',
})
export class AnimeCard {
  readonly anime = input.required<AnimeSummary>();

  protected readonly toggle = inject(PickToggle);
  private readonly tray = inject(PickTray);

  protected readonly isPicked = computed(() => this.tray.has(this.anime().id));
}
