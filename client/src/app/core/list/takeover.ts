import { inject, Injectable } from '@angular/core';
import { patchMyList, putMyFeedback } from '@anirec/openapi/angular';
import { isNotFound } from '../failures/failure';
import { SEVERAL_TITLES, Undo } from './undo';
import { BrowserList } from './browser-list';
import { type BrowserListContent, type KeptDismissal, type KeptEntry } from './browser-list-content';
import { ListChanges } from './list-changes';
import { Marks } from './marks';

/**
 * Brings what a browser kept while nobody was signed in into the account of whoever signs in. What the account says of a
 * title already counts, but for a score that it lacks. What is there leaves the browser, and what fails stays for the next
 * time.
 */
@Injectable({ providedIn: 'root' })
export class Takeover {
  private readonly list = inject(BrowserList);
  private readonly marks = inject(Marks);
  private readonly changes = inject(ListChanges);
  private readonly undo = inject(Undo);

  /** Does so, and says once what came of it; it never throws. */
  async run(): Promise<void> {
    const { entries, unwanted } = this.list.content();
    if (entries.length + unwanted.length === 0) return;
    try {
      const taken = entries.length === 0 ? 0 : await this.takeEntries(entries);
      for (const dismissal of unwanted) await this.takeDismissal(dismissal);
      this.undo.tell(describe(taken, entries.length - taken, unwanted.length));
    } catch (error) {
      const title = 'What this browser kept of your list';
      this.undo.refuse({ animeId: SEVERAL_TITLES, title, error, again: () => this.run() });
    }
    this.changes.forget();
    this.marks.refresh();
  }

  private async takeEntries(entries: readonly KeptEntry[]): Promise<number> {
    const put = entries.map(({ title: _title, ...entry }) => entry);
    const { data } = await patchMyList({ body: { put, existing: 'keep' }, throwOnError: true });
    this.leave(content => ({ ...content, entries: without(content.entries, entries) }));
    return data.taken;
  }

  /** A title that the catalogue does not have any more is recommended to nobody. */
  private async takeDismissal(dismissal: KeptDismissal): Promise<void> {
    const { animeId, reason } = dismissal;
    try {
      await putMyFeedback({ path: { animeId }, body: reason ? { reason } : {}, throwOnError: true });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    this.leave(content => ({ ...content, unwanted: without(content.unwanted, [dismissal]) }));
  }

  private leave(how: (content: BrowserListContent) => BrowserListContent): void {
    this.list.change(how);
  }
}

function without<Item extends { readonly animeId: number }>(
  all: readonly Item[],
  taken: readonly Item[],
): readonly Item[] {
  const ids = new Set(taken.map(({ animeId }) => animeId));
  return all.filter(({ animeId }) => !ids.has(animeId));
}

function describe(taken: number, known: number, unwanted: number): string {
  const parts = [
    taken > 0 &&
      `${numbered(taken, 'title')} that this browser kept ${taken === 1 ? 'is' : 'are'} on your list now`,
    known > 0 && `${numbered(known, 'title')} of it ${known === 1 ? 'was' : 'were'} there already`,
    unwanted > 0 && `what you are not interested in came along: ${numbered(unwanted, 'title')}`,
  ].filter(part => part !== false);
  const text = `${parts.join('; ')}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
