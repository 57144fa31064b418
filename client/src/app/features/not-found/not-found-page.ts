import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../core/navigation/page-heading';

/** What an address that leads nowhere shows. */
@Component({
  selector: 'anirec-not-found-page',
  imports: [PageHeading, RouterLink],
  template: `
    <div class="page">
      <h1 anirecPageHeading>There is no such page</h1>
      <p>The address may be mistyped, or the link that brought you here is old.</p>
      <div class="chips">
        <a class="button primary" routerLink="/">Find something to watch</a>
        <a class="button" routerLink="/anime">Browse all anime</a>
      </div>
    </div>
  `,
  styles: '.page { display: grid; gap: var(--space-5); min-height: 50vh; align-content: center; }',
})
export class NotFoundPage {}
