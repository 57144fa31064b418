import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../announcer';
import { describeFailure } from '../failures/failure';
import { CurrentAddress } from '../navigation/current-address';
import { Session } from '../session/session';

const SIGN_IN_PAGE = '/sign-in';

/** Who is signed in, and their pages; or a link to sign in. It takes the same room whichever it is. */
@Component({
  selector: 'anirec-account-menu',
  imports: [RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  private readonly address = inject(CurrentAddress);

  protected readonly initial = computed(() => this.session.account()?.name.slice(0, 1).toUpperCase());
  /** Whoever signs in comes back to the page they are on; the first page and the one for signing in are no such place. */
  protected readonly signInParams = computed(() => {
    const url = this.address.url();
    return url === '/' || url.startsWith(SIGN_IN_PAGE) ? {} : { returnTo: url };
  });

  protected async retry(): Promise<void> {
    await this.session.check();
    const { kind } = this.session.state();
    if (kind === 'unavailable') this.announcer.say('Your account still cannot be reached.');
    else this.announcer.say(kind === 'signed-in' ? 'You are signed in.' : 'You are not signed in.');
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/');
      this.announcer.say('You are signed out.');
    } catch (error) {
      this.announcer.say(`You are still signed in. ${describeFailure(error).detail}`);
    }
  }
}
