import { Component, computed, inject, signal } from '@angular/core';
import { Announcer } from '../../../core/announcer';
import { BrowserList } from '../../../core/list/browser-list';
import { inputOf } from '../../../core/list/list-input';
import { PickTray } from '../../../core/picks/pick-tray';
import { formatPicks, MAX_PICKS } from '../../../core/picks/picks-text';
import { Session } from '../../../core/session/session';
import { type PublicListAddress, UserNameField } from '../../../shared/user-name/user-name-field';
import { nameOf, personOf, readShared } from '../../../core/people/person';
import { TogetherAddress } from './together-address';

/** Adds somebody to the group: by their name, by a link that they sent, or whoever sits here. */
@Component({
  selector: 'anirec-add-person',
  imports: [UserNameField],
  templateUrl: './add-person.html',
  styleUrl: './add-person.scss',
})
export class AddPerson {
  protected readonly address = inject(TogetherAddress);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(Session);
  private readonly tray = inject(PickTray);
  private readonly browserList = inject(BrowserList);

  protected readonly isSharedFaulty = signal(false);
  /** Whoever sits here, as far as they are not in the group: their account, their picks, the list that this browser keeps. */
  protected readonly own = computed(() => {
    const { picks: listed } = inputOf(this.browserList.content());
    const best = listed.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, MAX_PICKS);
    const offers = [
      { person: this.session.isSignedIn() ? 'me' : '', name: 'Add me' },
      { person: picksPerson(formatPicks(this.tray.picks())), name: 'Add my picks' },
      {
        person: this.session.isSignedIn() ? '' : picksPerson(formatPicks(best)),
        name: 'Add the list of this browser',
      },
    ];
    return offers.filter(({ person }) => person !== '' && !this.address.has(person));
  });

  protected addProfile(list: PublicListAddress): void {
    this.add(personOf(list));
  }

  protected addShared(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    const person = readShared(field.value);
    this.isSharedFaulty.set(person === undefined);
    if (person === undefined) return;
    field.value = '';
    this.add(person);
  }

  protected add(person: string): void {
    const [name, isThere] = [nameOf(person), this.address.has(person)];
    this.address.add(person);
    this.announcer.say(isThere ? `${name} is in the group already.` : `${name} added.`);
  }
}

function picksPerson(picks: string): string {
  return picks === '' ? '' : `picks:${picks}`;
}
