import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickToggle } from '../../core/picks/pick-toggle';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { PickTrayPanel } from '../../shared/pick-tray/pick-tray-panel';
import { type PublicList, UserNameField } from '../../shared/user-name/user-name-field';
import { SearchBox } from '../search/search-box';
import { Starters } from './starters';

/** Where visitors pick what they have watched. */
@Component({
  selector: 'anirec-home-page',
  imports: [
    AnimeCard,
    AnimeCardSkeletons,
    FailureNotice,
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
  private readonly router = inject(Router);

  protected show({ provider, userName }: PublicList): void {
    void this.router.navigate(['/profiles', provider, userName]);
  }
}
