import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HistoryEntry, HistoryKind } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { describeFailure } from '../../core/failures/failure';
import { LostFocus } from '../../core/navigation/lost-focus';
import { PageHeading } from '../../core/navigation/page-heading';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { ClearHistory } from './clear-history';
import { HistoryFeed } from './history-feed';
import { HistoryRow } from './history-row';
import { HistoryTitles } from './history-titles';

const KINDS = ['search', 'recommendations'] as const satisfies readonly HistoryKind[];

/** What somebody searched for and had recommended. The address holds which of both is shown. */
@Component({
  selector: 'anirec-history-page',
  imports: [ClearHistory, FailureNotice, HistoryRow, Notice, PageHeading, RouterLink],
  providers: [HistoryFeed, HistoryTitles],
  templateUrl: './history-page.html',
  styleUrl: './history-page.scss',
})
export class HistoryPage {
  /** The address's own: `search`, `recommendations`, or nothing for both. */
  readonly kind = input<string>();

  protected readonly feed = inject(HistoryFeed);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);

  protected readonly tabs = [
    { name: 'All', kind: null },
    { name: 'Searches', kind: 'search' },
    { name: 'Recommendations', kind: 'recommendations' },
  ] as const;
  protected readonly places = [0, 1, 2, 3, 4];
  protected readonly shownKind = computed(() => KINDS.find(each => each === this.kind()) ?? null);
  /** Why the last deletion failed, in a sentence. */
  protected readonly refusal = signal<string | null>(null);

  constructor() {
    effect(() => {
      const kind = this.shownKind();
      untracked(() => this.feed.query.set(kind === null ? {} : { kind }));
    });
  }

  protected async delete(entry: HistoryEntry): Promise<void> {
    this.refusal.set(null);
    this.focus.passToNextRow();
    try {
      await this.feed.delete(entry);
      this.announcer.say('The entry is deleted.');
    } catch (error) {
      this.refuse(error);
    }
  }

  protected refuse(error: unknown): void {
    const { title, detail } = describeFailure(error);
    this.refusal.set(`Nothing was deleted. ${title}. ${detail}`);
  }
}
