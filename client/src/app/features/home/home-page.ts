import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickToggle } from '../../core/picks/pick-toggle';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { PickTrayPanel } from '../../shared/pick-tray/pick-tray-panel';
import { SearchBox } from '../search/search-box';
import { Starters } from './starters';

/** Where visitors pick what they have watched. */
@Component({
  selector: 'anirec-home-page',
  imports: [AnimeCard, AnimeCardSkeletons, FailureNotice, PageHeading, PickTrayPanel, RouterLink, SearchBox],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  protected readonly toggle = inject(PickToggle);
  protected readonly starters = inject(Starters);
}
