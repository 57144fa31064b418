import { inject, Injectable } from '@angular/core';
import { Session } from '../session/session';
import { AccountListKeeper } from './account-list-keeper';
import { BrowserListKeeper } from './browser-list-keeper';
import type { ListKeeper } from './list-keeper';

/** Knows where the list of whoever is here is kept. */
@Injectable({ providedIn: 'root' })
export class ListKeepers {
  private readonly session = inject(Session);
  private readonly account = inject(AccountListKeeper);
  private readonly browser = inject(BrowserListKeeper);

  /** @throws where nobody can tell who is here. */
  async current(): Promise<ListKeeper> {
    if (this.session.state().kind === 'loading') await this.session.check();
    const state = this.session.state();
    if (state.kind === 'unavailable') throw state.error;
    return state.kind === 'signed-in' ? this.account : this.browser;
  }
}
