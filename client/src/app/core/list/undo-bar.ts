import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Announcer } from '../announcer';
import { describeFailure } from '../failures/failure';
import { LostFocus } from '../navigation/lost-focus';
import { TitleLanguage } from '../titles/title-language';
import { type Change, ListChanges, type RefusedChange } from './list-changes';
import { STATUS_NAMES } from './list-status';

/** Says what was changed last, and takes it back. A title that could not be put on the list has no other place to say so. */
@Component({
  selector: 'anirec-undo-bar',
  template: `
    @if (lost(); as lost) {
      <div class="bar" role="alert">
        <p>{{ lost.title }} is not on your list: {{ lost.reason }}</p>
        <button type="button" class="button small" (click)="retry(lost.change)">Try again</button>
      </div>
    } @else if (message(); as message) {
      <div class="bar">
        <p>{{ message }}</p>
        <button type="button" class="button small" (click)="undo()">Undo</button>
      </div>
    }
  `,
  styleUrl: './undo-bar.scss',
})
export class UndoBar {
  private readonly changes = inject(ListChanges);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  private readonly language = inject(TitleLanguage);
  private readonly document = inject(DOCUMENT);

  protected readonly message = computed(() => {
    const change = this.changes.latest();
    const listed = change && (change.after ?? change.before);
    return listed && describeChange(change, this.language.nameOfListed(listed).text);
  });
  protected readonly lost = computed(() => {
    const change = [...this.changes.refused().values()].find(({ before }) => before === null);
    if (!change?.after) return undefined;
    const title = this.language.nameOfListed(change.after).text;
    return { change, title, reason: describeFailure(change.error).detail };
  });

  constructor() {
    effect(() => {
      const message = this.message();
      if (message !== null) this.announcer.say(message);
    });
  }

  protected retry(change: RefusedChange): void {
    this.passFocusTo(change);
    void this.changes.retry(change);
  }

  protected async undo(): Promise<void> {
    this.passFocusTo(this.changes.latest());
    await this.changes.undo();
    this.announcer.say('It is as before.');
  }

  /** To the title that a change is of: its row is there at once, unless it is taken off. */
  private passFocusTo(change: Change | null): void {
    const animeId = (change?.before ?? change?.after)?.animeId;
    this.focus.passTo(() => this.document.querySelector<HTMLElement>(`#entry-${animeId} :is(h2 a, select)`));
  }
}

function describeChange({ before, after }: Change, title: string): string {
  if (after === null) return `${title} is off your list.`;
  if (before === null) return `${title} is on your list.`;
  const score = after.score === null ? 'no score' : `score ${after.score}`;
  const facts = [
    after.status === before.status ? undefined : STATUS_NAMES[after.status].toLowerCase(),
    after.progress === before.progress ? undefined : `${after.progress} watched`,
    after.score === before.score ? undefined : score,
  ].filter(fact => fact !== undefined);
  return `${title}: ${facts.join(', ') || 'as before'}.`;
}
