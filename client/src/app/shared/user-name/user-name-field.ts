import { Component, computed, input, output, signal } from '@angular/core';
import type { Upstream } from '@anirec/openapi/angular';
import { UPSTREAM_NAMES } from '../../core/failures/failure';

import { readProfileAddress } from './profile-address';

/** Somebody's public list. */
export interface PublicListAddress {
  readonly provider: Upstream;
  readonly userName: string;
}

const PROVIDERS = ['myanimelist', 'anilist'] as const satisfies readonly Upstream[];
const USER_NAME = /^[A-Za-z0-9_-]{2,20}$/;

/** Asks for a user name at MyAnimeList or AniList. */
@Component({
  selector: 'anirec-user-name-field',
  templateUrl: './user-name-field.html',
  styleUrl: './user-name-field.scss',
})
export class UserNameField {
  /** Makes ids unique where a page has several. */
  readonly name = input('user-name');
  readonly label = input('User name');
  /** What the button says. */
  readonly action = input.required<string>();
  readonly isDisabled = input(false);
  readonly chosen = output<PublicListAddress>();

  protected readonly providers = PROVIDERS;
  protected readonly providerNames = UPSTREAM_NAMES;
  protected readonly provider = signal<Upstream>('myanimelist');
  protected readonly userName = signal('');
  private readonly isTried = signal(false);

  private readonly isValid = computed(() => USER_NAME.test(this.userName()));
  protected readonly isFaulty = computed(() => this.isTried() && !this.isValid());

  /** The address of somebody's page says who they are, and where. */
  protected type(text: string): void {
    const profile = readProfileAddress(text);
    if (profile) this.provider.set(profile.provider);
    this.userName.set(profile?.userName ?? text.trim());
  }

  protected choose(value: string): void {
    this.provider.set(PROVIDERS.find(each => each === value) ?? 'myanimelist');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.isTried.set(true);
    if (this.isValid()) this.chosen.emit({ provider: this.provider(), userName: this.userName() });
  }
}
