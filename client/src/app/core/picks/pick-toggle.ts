import { inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Announcer } from '../announcer';
import { TitleLanguage } from '../titles/title-language';
import { PickTitles } from './pick-titles';
import { PickTray } from './pick-tray';
import { MAX_PICKS } from './picks-text';
import { MAX_UNLIKE } from './recommendation-input';

/** Puts titles that are on screen into the tray and takes them out again, and says so. */
@Injectable({ providedIn: 'root' })
export class PickToggle {
  private readonly tray = inject(PickTray);
  private readonly titles = inject(PickTitles);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);

  add(anime: AnimeSummary): void {
    if (this.tray.isFull()) {
      this.announcer.say(`Your picks are full: ${MAX_PICKS} titles are the most.`);
      return;
    }
    this.titles.note(anime);
    this.tray.add(anime.id);
    this.announcer.say(`${this.language.titleOf(anime)} is in your picks.`);
  }

  avoid(anime: AnimeSummary): void {
    if (this.tray.isUnlikeFull()) {
      this.announcer.say(`Your list is full: ${MAX_UNLIKE} titles to keep away from are the most.`);
      return;
    }
    this.titles.note(anime);
    this.tray.avoid(anime.id);
    this.announcer.say(`Less like ${this.language.titleOf(anime)} from now on.`);
  }

  toggle(anime: AnimeSummary): void {
    if (!this.tray.has(anime.id)) {
      this.add(anime);
      return;
    }
    this.tray.remove(anime.id);
    this.announcer.say(`${this.language.titleOf(anime)} is no longer in your picks.`);
  }
}
