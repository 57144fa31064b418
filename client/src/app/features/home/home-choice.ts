import { inject, Injectable } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import { BROWSER_LIST_KEY, BrowserStorage } from '../../core/browser-storage';
import { Session } from '../../core/session/session';

/** Chooses between the home of somebody's own list and that of a stranger. */
@Injectable({ providedIn: 'root' })
export class HomeChoice {
  private readonly session = inject(Session);
  private readonly storage = inject(BrowserStorage);
  private readonly router = inject(Router);

  /** Whether whoever is here has a list. Until that is known it is as it was the last time, so that the page never turns. */
  hasList(): boolean {
    const { kind } = this.session.state();
    if (kind === 'signed-in') return true;
    const isCountedOn = kind !== 'signed-out' && this.session.wasSignedIn;
    return isCountedOn || hasEntries(this.storage.read(BROWSER_LIST_KEY));
  }

  /** Shows the other home, where this one turns out to be the wrong one. */
  turn(): void {
    void this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload', replaceUrl: true });
  }
}

/** Has the router show the home of somebody's own list. */
export const matchOwnHome: CanMatchFn = () => inject(HomeChoice).hasList();

/** Looks no closer than needed: what reads such a list in full is loaded by the page that shows it. */
function hasEntries(stored: unknown): boolean {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'entries' in stored &&
    Array.isArray(stored.entries) &&
    stored.entries.length > 0
  );
}
