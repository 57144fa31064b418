import { Component, computed, inject, output } from '@angular/core';
import { BrowserList } from '../../core/list/browser-list';
import { inputOf } from '../../core/list/list-input';
import { personOf } from '../../core/people/person';
import { PickTray } from '../../core/picks/pick-tray';
import { formatPicks, MAX_PICKS } from '../../core/picks/picks-text';
import { Session } from '../../core/session/session';
import { type PublicListAddress, UserNameField } from '../user-name/user-name-field';

/** Asks whose list is meant: that of whoever sits here, their picks, or a public one by its owner's name. */
@Component({
  selector: 'anirec-whose-list',
  imports: [UserNameField],
  template: `
    @if (own().length > 0) {
      <p class="chips">
        @for (offer of own(); track offer.person) {
          <button type="button" class="button" (click)="chosen.emit(offer.person)">{{ offer.name }}</button>
        }
      </p>
    }
    <anirec-user-name-field
      name="whose-list"
      label="A name at MyAnimeList or AniList"
      action="Show"
      (chosen)="choose($event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      max-width: 34rem;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class WhoseList {
  /** As an address has them: `me`, `mal:NAME`, `anilist:NAME` or `picks:…`. */
  readonly chosen = output<string>();

  private readonly session = inject(Session);
  private readonly tray = inject(PickTray);
  private readonly browserList = inject(BrowserList);

  protected readonly own = computed(() => {
    const { picks: listed } = inputOf(this.browserList.content());
    const best = listed.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, MAX_PICKS);
    const isSignedIn = this.session.isSignedIn();
    return [
      { person: isSignedIn ? 'me' : '', name: 'My list' },
      { person: `picks:${formatPicks(isSignedIn ? [] : best)}`, name: 'The list of this browser' },
      { person: `picks:${formatPicks(this.tray.picks())}`, name: 'My picks' },
    ].filter(({ person }) => person !== '' && person !== 'picks:');
  });

  protected choose(list: PublicListAddress): void {
    this.chosen.emit(personOf(list));
  }
}
