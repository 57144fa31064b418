import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BrowserList } from '../../core/list/browser-list';
import { CurrentAddress } from '../../core/navigation/current-address';
import { PageHeading } from '../../core/navigation/page-heading';
import { Session } from '../../core/session/session';
import { ClearBrowserList } from '../../shared/browser-list/clear-browser-list';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { AccountFacts } from './account-facts';
import { ApiKeysSettings } from './api-keys-settings';
import { AppearanceSettings } from './appearance-settings';
import { ContentSettings } from './content-settings';
import { DeleteAccount } from './delete-account';
import { ExportSettings } from './export-settings';
import { WriteBackSettings } from './write-back-settings';

/** What somebody can set, see, take along and delete. Without an account, there is how AniRec looks. */
@Component({
  selector: 'anirec-settings-page',
  imports: [
    AccountFacts,
    ApiKeysSettings,
    AppearanceSettings,
    ClearBrowserList,
    ContentSettings,
    DeleteAccount,
    ExportSettings,
    FailureNotice,
    PageHeading,
    RouterLink,
    WriteBackSettings,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly session = inject(Session);
  private readonly address = inject(CurrentAddress);

  protected readonly kept = inject(BrowserList).content;
  protected readonly hasKept = computed(() => this.kept().entries.length + this.kept().unwanted.length > 0);
  protected readonly hasEnded = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-out' && state.reason === 'ended';
  });
  protected readonly signInParams = computed(() => ({ returnTo: this.address.url() }));

  constructor() {
    // What is held changes with each visit to another page.
    if (this.session.isSignedIn()) this.check();
  }

  protected check(): void {
    void this.session.check();
  }
}
