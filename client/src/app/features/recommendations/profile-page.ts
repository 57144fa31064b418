import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Upstream } from '@anirec/openapi/angular';
import { recommendFromProfileResource } from '@anirec/openapi/angular/resources';
import { UPSTREAM_NAMES } from '../../core/failures/failure';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { Session } from '../../core/session/session';
import { Notice } from '../../shared/notices/notice';
import { type PublicList, UserNameField } from '../../shared/user-name/user-name-field';
import { answerTo } from './answer';
import { AnswerView } from './answer-view';
import { RecommendationBasis } from './basis';
import { ListAddress } from './list-address';
import { ListSwitches } from './list-switches';
import { ProfileBasis } from './profile-basis';
import { Refine } from './refine';

/** What somebody could watch next whose list is public. It needs no account, and nothing is stored. */
@Component({
  selector: 'anirec-profile-page',
  imports: [AnswerView, DatePipe, ListSwitches, Notice, PageHeading, Refine, RouterLink, UserNameField],
  providers: [ListAddress, { provide: RecommendationBasis, useClass: ProfileBasis }],
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

  private readonly question = computed(() => ({
    path: { provider: this.provider(), userName: this.userName() },
    wishes: this.address.wishes(),
  }));
  protected readonly answer = answerTo(this.question, request =>
    recommendFromProfileResource(() => {
      const asked = request();
      return asked && { path: asked.path, query: { ...asked.wishes, limit: asked.limit } };
    }),
  );
  protected readonly profile = computed(() => this.answer.latest()?.profile);
  protected readonly providerName = computed(() => UPSTREAM_NAMES[this.provider()]);

  constructor() {
    effect(() => this.title.show(`For ${this.userName()}`));
  }

  protected show({ provider, userName }: PublicList): void {
    void this.router.navigate(['/profiles', provider, userName]);
  }
}
