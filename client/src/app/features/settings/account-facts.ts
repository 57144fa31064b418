import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShownDate } from '../../core/dates/shown-date';
import type { Account } from '@anirec/openapi/angular';

/** What AniRec holds about somebody. */
@Component({
  selector: 'anirec-account-facts',
  imports: [RouterLink, ShownDate],
  template: `
    @let known = account();
    <dl>
      <div>
        <dt>Name at MyAnimeList</dt>
        <dd>{{ known.name }}</dd>
      </div>
      <div>
        <dt>Signed in for the first time</dt>
        <dd>{{ known.createdAt | shownDate }}</dd>
      </div>
      <div>
        <dt>Signed in last</dt>
        <dd>{{ known.signedInAt | shownDate }}</dd>
      </div>
      <div>
        <dt>List brought from MyAnimeList last</dt>
        <dd>{{ known.listSyncedAt ? (known.listSyncedAt | shownDate) : 'never' }}</dd>
      </div>
      <div>
        <dt>Titles on your list</dt>
        <dd>
          <a routerLink="/list" [attr.aria-label]="known.holdings.listEntries + ': see your list'">{{
            known.holdings.listEntries
          }}</a>
        </dd>
      </div>
      <div>
        <dt>Titles that you are not interested in</dt>
        <dd>
          <a routerLink="/feedback" [attr.aria-label]="known.holdings.feedback + ': review them'">{{
            known.holdings.feedback
          }}</a>
        </dd>
      </div>
      <div>
        <dt>Searches and recommendations in your history</dt>
        <dd>{{ known.holdings.historyEntries }}</dd>
      </div>
    </dl>
    <p class="soft small">
      Beside these: your number and your picture’s address at MyAnimeList, its leave to read and change your
      list, encrypted, the imports of the last 30 days, what was sent there of your changes in that time, and
      the names and hashes of your API keys.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }

    dl div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      justify-content: space-between;
      padding-block: var(--space-2);
      border-bottom: 1px solid var(--line);
    }

    dt {
      color: var(--ink-soft);
    }

    dd {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
})
export class AccountFacts {
  readonly account = input.required<Account>();
}
