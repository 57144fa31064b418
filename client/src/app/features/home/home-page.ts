import { Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { Session } from '../../core/session/session';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { inSteps } from '../../shared/in-steps/in-steps';
import { LatePart } from '../../shared/late-part/late-part';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { SearchBox } from '../search/search-box';
import { HomeChoice } from './home-choice';
import { ERAS, Starters } from './starters';

/** Where visitors without a list pick what they have watched. */
@Component({
  selector: 'anirec-home-page',
  imports: [AnimeCard, AnimeCardSkeletons, FailureNotice, LatePart, PageHeading, RouterLink, SearchBox],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  /** The address's own: a search to begin with. */
  readonly search = input<string>();

  protected readonly toggle = inject(PickToggle);
  protected readonly tray = inject(PickTray);
  protected readonly starters = inject(Starters);
  /** Those that are drawn so far. */
  protected readonly drawn = inSteps(this.starters.titles, { phone: 4, desktop: 12 });
  protected readonly eras = ERAS;
  protected readonly bringListByName = async () => (await import('./list-by-name')).ListByName;
  protected readonly bringPicks = async () =>
    (await import('../../shared/pick-tray/pick-tray-panel')).PickTrayPanel;
  protected readonly bringPopularNow = async () => (await import('./popular-now')).PopularNow;

  constructor() {
    const [session, choice] = [inject(Session), inject(HomeChoice)];
    effect(() => {
      if (session.isSignedIn()) choice.turn();
    });
  }
}
