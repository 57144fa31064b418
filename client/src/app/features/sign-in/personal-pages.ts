import { Component, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { CurrentAddress } from '../../core/navigation/current-address';
import { PageHeading } from '../../core/navigation/page-heading';
import { Session } from '../../core/session/session';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { SignInPanel } from './sign-in-panel';

/**
 * The frame of the pages that are somebody's own: it shows them to whoever is signed in, and asks others to, or
 * shows them what their browser keeps.
 */
@Component({
  selector: 'anirec-personal-pages',
  imports: [FailureNotice, PageHeading, RouterOutlet, SignInPanel],
  templateUrl: './personal-pages.html',
  styles: `
    .lead {
      max-width: 44ch;
      color: var(--ink-soft);
      font-size: var(--text-lead);
    }

    .waiting {
      display: grid;
      gap: var(--space-5);
      align-content: start;
      min-height: 60vh;
    }

    .heading {
      width: min(18rem, 60%);
      height: 3rem;
    }

    .content {
      height: 16rem;
    }
  `,
})
export class PersonalPages {
  /** The route's own: whether they are shown to guests as well, from the list that their browser keeps. */
  readonly isOpenToGuests = input(false);

  protected readonly session = inject(Session);
  protected readonly address = inject(CurrentAddress);

  protected retry(): void {
    void this.session.check();
  }
}
