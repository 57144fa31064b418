import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../announcer';
import { CurrentAddress } from '../navigation/current-address';
import { LatePart } from '../../shared/late-part/late-part';
import { Session } from '../session/session';

const SIGN_IN_PAGE = '/sign-in';

/** Who is signed in, and their pages, once these are here; or a link to sign in. It takes the same room whichever it is. */
@Component({
  selector: 'anirec-account-menu',
  imports: [LatePart, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly address = inject(CurrentAddress);

  protected readonly bringSignedIn = async () => (await import('./signed-in-menu')).SignedInMenu;
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
}
