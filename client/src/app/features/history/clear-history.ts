import { Component, inject, output } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
import { AskedTwice } from '../../shared/asked-twice/asked-twice';
import { HistoryFeed } from './history-feed';

/** Clears the history, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-clear-history',
  imports: [AskedTwice],
  template: `
    <anirec-asked-twice question="Delete all of it for good?" (confirmed)="clear()">
      Clear history …
    </anirec-asked-twice>
  `,
})
export class ClearHistory {
  /** What is thrown where the API does not clear it. */
  readonly failed = output<unknown>();

  private readonly feed = inject(HistoryFeed);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);

  protected async clear(): Promise<void> {
    try {
      await this.feed.clear();
      this.focus.passTo(() => null);
      this.announcer.say('Your history is empty.');
    } catch (error) {
      this.failed.emit(error);
    }
  }
}
