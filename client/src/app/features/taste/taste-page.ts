import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TasteTerm, TasteTerms } from '@anirec/openapi/angular';
import { getTasteResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';
import { PageHeading } from '../../core/navigation/page-heading';
import { nameOf, parsePeople } from '../../core/people/person';
import { ReferenceNames } from '../../core/titles/reference-names';
import { CompactCard } from '../../shared/compact-card/compact-card';
import { CopyLink } from '../../shared/copy-link/copy-link';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { WhoseList } from '../../shared/whose-list/whose-list';

/** What a list says of whoever keeps it, beside the average list. The address says whose it is. */
@Component({
  selector: 'anirec-taste-page',
  imports: [CompactCard, CopyLink, FailureNotice, PageHeading, RouterLink, WhoseList],
  templateUrl: './taste-page.html',
  styleUrl: './taste-page.scss',
})
export class TastePage {
  /** The address's own: whose list it is. */
  readonly person = input<string>();

  private readonly router = inject(Router);
  private readonly names = inject(ReferenceNames);

  protected readonly whose = computed(() => parsePeople([this.person() ?? ''])[0]);
  protected readonly answer = keptAnswer(
    getTasteResource(() => {
      const person = this.whose();
      return person === undefined ? undefined : { query: { person } };
    }),
  );
  protected readonly profile = computed(() => {
    const profile = this.answer.value();
    return profile?.person.person === this.whose() ? profile : undefined;
  });
  protected readonly heading = computed(() => {
    const person = this.whose();
    return person === undefined ? 'Taste' : `The taste of ${nameOf(person, this.profile()?.person)}`;
  });
  protected readonly parts = computed(() => {
    const profile = this.profile();
    if (!profile) return [];
    return [
      { id: 'themes', heading: 'Genres and themes', ...this.rowsOf(profile.themes) },
      { id: 'studios', heading: 'Studios', ...this.rowsOf(profile.studios) },
      { id: 'decades', heading: 'Decades', ...this.rowsOf(profile.decades) },
    ].filter(part => part.for.length + part.against.length > 0);
  });
  protected readonly picture = computed(
    () => `/api/v1/taste/picture.svg?${new URLSearchParams({ person: this.whose() ?? '' })}`,
  );

  constructor() {
    effect(() => {
      const profile = this.profile();
      if (!profile) return;
      const terms = [profile.themes, profile.studios, profile.decades].flatMap(each => [
        ...each.for,
        ...each.against,
      ]);
      const reasons = [
        ...terms.flatMap(({ because }) => because),
        ...(profile.surprise?.recommendation.reasons ?? []),
      ];
      this.names.want(reasons.map(({ anime }) => anime));
    });
  }

  protected show(person: string): void {
    void this.router.navigate([], { queryParams: { person } });
  }

  protected titleOf(anime: { id: number; title: string }) {
    return this.names.nameOf(anime);
  }

  private rowsOf(terms: TasteTerms) {
    const most = Math.max(
      ...[...terms.for, ...terms.against].map(({ yours, average }) => Math.max(yours, average)),
    );
    const rowOf = (term: TasteTerm) => ({
      ...term,
      own: percentOf(term.yours, most),
      usual: percentOf(term.average, most),
      says: `${Math.max(term.yours, 0).toFixed(1)}, on the average list ${term.average.toFixed(1)}`,
    });
    return { for: terms.for.map(rowOf), against: terms.against.map(rowOf) };
  }
}

function percentOf(value: number, most: number): number {
  return Math.max(0, (value / most) * 100);
}
