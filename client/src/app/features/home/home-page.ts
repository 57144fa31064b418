import { Component, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickToggle } from '../../core/picks/pick-toggle';
import { Session } from '../../core/session/session';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { LatePart } from '../../shared/late-part/late-part';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { PickTrayPanel } from '../../shared/pick-tray/pick-tray-panel';
import { type PublicList, UserNameField } from '../../shared/user-name/user-name-field';
import { SearchBox } from '../search/search-box';
import { HomeChoice } from './home-choice';
import { ERAS, Starters } from './starters';

/** Where visitors without a list pick what they have watched. */
@Component({
  selector: 'anirec-home-page',
  imports: [
    AnimeCard,
    AnimeCardSkeletons,
    FailureNotice,
    LatePart,
    PageHeading,
    PickTrayPanel,
    RouterLink,
    SearchBox,
    UserNameField,
  ],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  /** The address's own: a search to begin with. */
  readonly search = input<string>();

  protected readonly toggle = inject(PickToggle);
  protected readonly starters = inject(Starters);
  protected readonly eras = ERAS;
  protected readonly bringPopularNow = async () => (await import('./popular-now')).PopularNow;
  private readonly router = inject(Router);

  constructor() {
    const [session, choice] = [inject(Session), inject(HomeChoice)];
    effect(() => {
      if (session.isSignedIn()) choice.turn();
    });
  }

  protected show({ provider, userName }: PublicList): void {
    void this.router.navigate(['/profiles', provider, userName]);
  }
}
