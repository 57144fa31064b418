import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ShownDate } from '../../../core/dates/shown-date';
import { Router, RouterLink } from '@angular/router';
import type { Upstream } from '@anirec/openapi/angular';
import { UPSTREAM_NAMES } from '../../../core/failures/failure';
import { PageHeading } from '../../../core/navigation/page-heading';
import { PageTitle } from '../../../core/navigation/page-title';
import { KeptWhileAway } from '../../../core/session/kept-while-away';
import { Session } from '../../../core/session/session';
import { Notice } from '../../../shared/notices/notice';
import { personOf } from '../../../core/people/person';
import { type PublicListAddress, UserNameField } from '../../../shared/user-name/user-name-field';
import { RecommendedListView } from '../results/recommended-list-view';
import { RecommendationSource } from '../reasons/recommendation-source';
import { ListAddress } from './list-address';
import { ListSwitches } from './list-switches';
import { ProfileSource } from './profile-source';
import { ProfileFeed } from './profile-feed';
import { Refine } from '../refine/refine';

/** What somebody could watch next whose list is public. It needs no account, and nothing is stored. */
@Component({
  selector: 'anirec-profile-page',
  imports: [
    RecommendedListView,
    ListSwitches,
    Notice,
    PageHeading,
    Refine,
    RouterLink,
    ShownDate,
    UserNameField,
  ],
  providers: [ListAddress, { provide: RecommendationSource, useClass: ProfileSource }],
  templateUrl: './profile-page.html',
  styleUrl: './list-recommendations.scss',
})
export class ProfilePage {
  /** The address's own: where the list is. */
  readonly provider = input.required<Upstream>();
  /** The address's own: whose list it is. */
  readonly userName = input.required<string>();

  protected readonly address = inject(ListAddress);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly kept = inject(KeptWhileAway);

  private readonly path = computed(() => ({ provider: this.provider(), userName: this.userName() }));
  private readonly feed = computed(() => {
    const { provider, userName } = this.path();
    return untracked(() => this.kept.get(ProfileFeed, `${provider}/${userName}`));
  });
  protected readonly recommended = computed(() => this.feed().recommended);
  protected readonly profile = computed(() => this.recommended().latest()?.profile);
  protected readonly providerName = computed(() => UPSTREAM_NAMES[this.provider()]);

  /** Whose list it is, as the pages have it that take several people. */
  protected readonly person = computed(() => personOf(this.path()));

  constructor() {
    effect(() => {
      const [feed, path, options] = [this.feed(), this.path(), this.address.options()];
      untracked(() => feed.ask({ path, options }));
    });
    effect(() => this.title.show(`For ${this.userName()}`));
  }

  protected show({ provider, userName }: PublicListAddress): void {
    void this.router.navigate(['/profiles', provider, userName]);
  }
}
