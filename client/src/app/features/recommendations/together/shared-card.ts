import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeenBy, SharedRecommendation } from '@anirec/openapi/angular';
import { STATUS_NAMES } from '../../../core/list/list-status';
import { OriginalTitle } from '../../../core/titles/original-title';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { ShownTitle } from '../../../core/titles/shown-title';
import { Cover } from '../../../shared/cover/cover';
import { AnimeFacts } from '../../../shared/facts/anime-facts';
import { TitleMenuButton } from '../../../shared/title-menu/title-menu-button';

/** Somebody of the group, as the page shows them. */
export interface ShownPerson {
  readonly name: string;
  readonly colour: string;
}

const NOBODY: ShownPerson = { name: '', colour: 'transparent' };
/** The bar of the first place of somebody's own list is full. */
const FULL = 0.378;

/** A title for a group: what it is to each of them, and who has seen it. */
@Component({
  selector: 'anirec-shared-card',
  imports: [AnimeFacts, Cover, OriginalTitle, RouterLink, ShownTitle, TitleMenuButton],
  templateUrl: './shared-card.html',
  styleUrl: './shared-card.scss',
})
export class SharedCard {
  readonly shared = input.required<SharedRecommendation>();
  readonly people = input.required<readonly ShownPerson[]>();
  readonly seenBy = input<readonly SeenBy[]>([]);

  private readonly names = inject(ReferenceNames);

  protected readonly each = computed(() =>
    this.shared().forEach.map(({ person, chance, place, planned, reasons }) => {
      const [first] = place === null ? [] : reasons.filter(({ share }) => share > 0);
      return {
        ...(this.people()[person] ?? NOBODY),
        ...{ planned, because: first && this.names.nameOf(first.anime) },
        percent: Math.min(100, (chance / FULL) * 100),
        place:
          place === null
            ? 'nothing of theirs speaks for it'
            : `place ${place.toLocaleString('en')} of their own`,
      };
    }),
  );
  protected readonly seers = computed(() =>
    this.seenBy().map(({ person, score, status }) => ({
      ...(this.people()[person] ?? NOBODY),
      said: score === null ? STATUS_NAMES[status].toLowerCase() : `scored ${score}`,
    })),
  );
}
