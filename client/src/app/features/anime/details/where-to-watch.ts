import { Component, computed, inject, input } from '@angular/core';
import type { AnimeDetails } from '@anirec/openapi/angular';
import { DetailsFeed } from './details-feed';
import { watchSites } from './watch-sites';

/** Where a title can be watched, and by whom, as far as anybody says. */
@Component({
  selector: 'anirec-where-to-watch',
  template: `
    @if (sites().length > 0 || isAwaited()) {
      <section aria-labelledby="watch-heading">
        <h2 id="watch-heading">Where to watch</h2>
        <ul>
          @for (site of sites(); track site.url) {
            <li>
              <a class="button" [href]="site.url" target="_blank" rel="noopener noreferrer">{{
                site.site
              }}</a>
              @if (site.whom) {
                <span class="soft small">{{ site.whom }}</span>
              }
            </li>
          }
        </ul>
        <p class="soft small">Not every site serves every country.</p>
      </section>
    }
  `,
  styleUrl: './where-to-watch.scss',
})
export class WhereToWatch {
  readonly anime = input.required<AnimeDetails>();

  private readonly feed = inject(DetailsFeed);
  protected readonly isAwaited = computed(() => this.feed.progress() === 'awaited');
  protected readonly sites = computed(() =>
    watchSites(this.anime().links, this.feed.details()?.streaming ?? []),
  );
}
