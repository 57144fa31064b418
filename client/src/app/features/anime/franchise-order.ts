import { Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Marks } from '../../core/list/marks';
import { LostFocus } from '../../core/navigation/lost-focus';
import { CompactCard } from '../../shared/compact-card/compact-card';
import { DetailsFeed } from './details/details-feed';
import { RELATION_NAMES } from './details/relation-kinds';

/** Of a long franchise those around the title are shown first. */
const MAX_AT_FIRST = 6;

/** All titles of a franchise in the order in which they were first shown, with what each is to this one. */
@Component({
  selector: 'anirec-franchise-order',
  imports: [CompactCard, RouterLink],
  templateUrl: './franchise-order.html',
  styleUrl: './franchise-order.scss',
})
export class FranchiseOrder {
  readonly titles = input.required<readonly AnimeSummary[]>();
  /** Whose page it is. */
  readonly animeId = input.required<number>();

  private readonly feed = inject(DetailsFeed);
  private readonly marks = inject(Marks);
  private readonly focus = inject(LostFocus);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly isWhole = linkedSignal({ source: this.animeId, computation: () => false });
  private readonly kinds = computed(
    () =>
      new Map(
        (this.feed.details()?.relations ?? []).flatMap(({ anime, kind }) =>
          anime === null ? [] : [[anime.id, RELATION_NAMES[kind]]],
        ),
      ),
  );
  protected readonly rows = computed(() =>
    this.titles().map((anime, place) => ({
      anime,
      place: place + 1,
      isHere: anime.id === this.animeId(),
      isSeen: this.marks.of(anime.id).entry?.status === 'completed',
      kind: anime.id === this.animeId() ? 'This title' : (this.kinds().get(anime.id) ?? ''),
    })),
  );
  protected readonly shown = computed(() => {
    const rows = this.rows();
    if (this.isWhole() || rows.length <= MAX_AT_FIRST) return rows;
    const here = rows.findIndex(({ isHere }) => isHere);
    const start = Math.min(Math.max(0, here - Math.floor(MAX_AT_FIRST / 2)), rows.length - MAX_AT_FIRST);
    return rows.slice(start, start + MAX_AT_FIRST);
  });

  protected showAll(): void {
    this.focus.passTo(() => this.element.querySelector<HTMLElement>('li a'));
    this.isWhole.set(true);
  }
}
