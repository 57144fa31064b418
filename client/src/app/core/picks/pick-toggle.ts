import { inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Announcer } from '../announcer';
import { PickTitles } from './pick-titles';
import { PickTray } from './pick-tray';
import { MOST_PICKS } from './picks-text';

/** Puts titles that are on screen into the tray and takes them out again, and says so. */
@Injectable({ providedIn: 'root' })
export class PickToggle {
  private readonly tray = inject(PickTray);
  private readonly titles = inject(PickTitles);
  private readonly announcer = inject(Announcer);

  add(anime: AnimeSummary): void {
    if (this.tray.isFull()) {
      this.announcer.say(`Your picks are full: ${MOST_PICKS} titles are the most.`);
      return;
    }
    this.titles.note(anime);
    this.tray.add(anime.id);
    this.announcer.say(`${anime.title} is in your picks.`);
  }

  toggle(anime: AnimeSummary): void {
    if (!this.tray.has(anime.id)) {
      this.add(anime);
      return;
    }
    this.tray.remove(anime.id);
    this.announcer.say(`${anime.title} is no longer in your picks.`);
  }
}
