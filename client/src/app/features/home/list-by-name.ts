import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type PublicListAddress, UserNameField } from '../../shared/user-name/user-name-field';

/** Leads to the recommendations from a list that is public elsewhere. */
@Component({
  selector: 'anirec-list-by-name',
  imports: [RouterLink, UserNameField],
  template: `
    <p>Or take a whole list: your MyAnimeList or AniList name</p>
    <anirec-user-name-field
      name="home-name"
      label="Your MyAnimeList or AniList name"
      action="Go"
      (chosen)="show($event)"
    />
    <p><a routerLink="/together">Watching with somebody?</a></p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      max-width: 34rem;
    }

    p {
      color: var(--ink-soft);
      font-weight: 600;
    }
  `,
})
export class ListByName {
  private readonly router = inject(Router);

  protected show({ provider, userName }: PublicListAddress): void {
    void this.router.navigate(['/profiles', provider, userName]);
  }
}
