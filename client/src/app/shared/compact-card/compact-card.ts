import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { AnimeTitle } from '../../core/titles/anime-title';
import { Cover } from '../cover/cover';
import { AnimeFacts } from '../facts/anime-facts';

/** A title in little room; what is to be said of it is its content. */
@Component({
  selector: 'anirec-compact-card',
  imports: [AnimeFacts, AnimeTitle, Cover, RouterLink],
  template: `
    <anirec-cover [anime]="anime()" [isChip]="true" />
    <div class="what">
      <h3>
        @if (after()) {
          <span class="soft">Next: </span>
        }
        <a [routerLink]="['/anime', anime().id]">{{ anime() | animeTitle }}</a>
      </h3>
      <p class="soft small">{{ anime() | animeFacts }}{{ after() ? ', after ' + after() : '' }}</p>
      <ng-content />
    </div>
  `,
  styleUrl: './compact-card.scss',
})
export class CompactCard {
  readonly anime = input.required<AnimeSummary>();
  /** The name of the title that it comes next after, if that is to be said. */
  readonly after = input<string>();
}
