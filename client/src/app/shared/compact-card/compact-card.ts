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
        @if (lead()) {
          <span class="soft">{{ lead() }}: </span>
        }
        <a [routerLink]="['/anime', anime().id]">{{ anime() | animeTitle }}</a>
      </h3>
      <p class="soft small">{{ anime() | animeFacts }}{{ note() ? ', ' + note() : '' }}</p>
      <ng-content />
    </div>
  `,
  styleUrl: './compact-card.scss',
})
export class CompactCard {
  readonly anime = input.required<AnimeSummary>();
  /** What it is to somebody, before its name. */
  readonly lead = input<string>();
  /** What is said of it beside its facts. */
  readonly note = input<string>();
}
