import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../../core/announcer';
import { PickTitles } from '../../core/picks/pick-titles';
import { PickTray } from '../../core/picks/pick-tray';
import { MAX_PICKS } from '../../core/picks/picks-text';
import { FailureNotice } from '../notices/failure-notice';
import { pickColour, UNLIKE_COLOUR } from './pick-colour';
import { PickRow } from './pick-row';

/** The tray: what was picked, and what nothing like is wanted of. Its content stands at its foot, in place of the link to the recommendations. */
@Component({
  selector: 'anirec-pick-tray-panel',
  imports: [FailureNotice, PickRow, RouterLink],
  templateUrl: './pick-tray-panel.html',
  styleUrl: './pick-tray-panel.scss',
})
export class PickTrayPanel {
  protected readonly tray = inject(PickTray);
  protected readonly titles = inject(PickTitles);
  private readonly announcer = inject(Announcer);

  protected readonly mostPicks = MAX_PICKS;
  protected readonly colour = pickColour;
  protected readonly unlikeColour = UNLIKE_COLOUR;

  protected clear(): void {
    this.tray.clear();
    this.announcer.say('Your picks are empty.');
  }

  protected undo(): void {
    this.tray.undo();
    this.announcer.say('Your picks are as before.');
  }
}
