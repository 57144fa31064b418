import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';
import { Session } from '../../core/session/session';
import { Notice } from '../../shared/notices/notice';
import { SignInPanel } from './sign-in-panel';
import { signInProblem } from './sign-in-problem';

/** Where visitors sign in, and where those come back to who could not be. */
@Component({
  selector: 'anirec-sign-in-page',
  imports: [Notice, PageHeading, RouterLink, SignInPanel],
  template: `
    @if (session.account(); as account) {
      <div class="page">
        <h1 anirecPageHeading>You are signed in</h1>
        <p class="lead">
          As {{ account.name }}, and your list has {{ account.holdings.listEntries }} titles.
        </p>
        <p class="chips">
          <a class="button primary" routerLink="/for-you">What to watch next</a>
          <a class="button" routerLink="/list">My list</a>
        </p>
      </div>
    } @else {
      <anirec-sign-in-panel [returnTo]="returnTo()">
        <h1 anirecPageHeading>Sign in</h1>
        @if (failure(); as failure) {
          <anirec-notice role="alert" [heading]="failure.title">
            <p>{{ failure.detail }}</p>
          </anirec-notice>
        } @else {
          <p class="lead">
            Bring your list from MyAnimeList, and AniRec recommends from everything that you have watched.
          </p>
        }
      </anirec-sign-in-panel>
    }
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--space-4);
      min-height: 50vh;
      align-content: center;
    }

    .lead {
      max-width: 44ch;
      color: var(--ink-soft);
      font-size: var(--text-lead);
    }
  `,
})
export class SignInPage {
  /** The address's own: why signing in failed. */
  readonly problem = input<string>();
  /** The address's own: the page to see afterwards. */
  readonly returnTo = input<string>();

  protected readonly session = inject(Session);
  protected readonly failure = computed(() => signInProblem(this.problem()));
}
