import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { OriginalTitle } from '../../core/titles/original-title';
import { ShownTitle } from '../../core/titles/shown-title';
import type { ShownName } from '../../core/titles/title-language';
import { Cover } from '../cover/cover';
import { AnimeFacts } from '../facts/anime-facts';
import { TitleMenuButton } from '../title-menu/title-menu-button';

/** A title in little room; what is to be said of it is its content. */
@Component({
  selector: 'anirec-compact-card',
  imports: [AnimeFacts, Cover, OriginalTitle, RouterLink, ShownTitle, TitleMenuButton],
  template: `
    <anirec-cover [anime]="anime()" [isChip]="true" />
    <div class="what">
      <h3>
        @if (lead()) {
          <span class="soft">{{ lead() }}: </span>
        }
        <a [routerLink]="['/anime', anime().id]" [anirecTitle]="anime()"></a>
      </h3>
      <p class="soft small">
        <anirec-original-title [anime]="anime()" />{{ anime() | animeFacts
        }}{{ noted() ? ', ' + note() + ' ' : '' }}<span [attr.lang]="noted()?.lang">{{ noted()?.text }}</span>
      </p>
      <ng-content />
    </div>
    <anirec-title-menu-button [anime]="anime()" />
  `,
  styleUrl: './compact-card.scss',
})
export class CompactCard {
  readonly anime = input.required<AnimeSummary>();
  /** What it is to somebody, before its name. */
  readonly lead = input<string>();
  /** How it stands to another title, and that one's name. */
  readonly note = input<string>();
  readonly noted = input<ShownName>();
}
