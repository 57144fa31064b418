import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DetailsFeed } from './details-feed';
import { RELATION_NAMES } from './relation-kinds';

/** What AniList connects with a title, beside what stands in its franchise: what it was made from, first of all. */
@Component({
  selector: 'anirec-related-works',
  imports: [RouterLink],
  templateUrl: './related-works.html',
  styleUrl: './related-works.scss',
})
export class RelatedWorks {
  /** Those that are shown elsewhere on the page. */
  readonly shownElsewhere = input.required<ReadonlySet<number>>();

  private readonly feed = inject(DetailsFeed);
  protected readonly kindNames = RELATION_NAMES;
  protected readonly works = computed(() =>
    (this.feed.details()?.relations ?? []).filter(
      ({ anime }) => anime === null || !this.shownElsewhere().has(anime.id),
    ),
  );
}
