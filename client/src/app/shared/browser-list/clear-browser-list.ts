import { Component, inject } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { BrowserList } from '../../core/list/browser-list';
import { ListChanges } from '../../core/list/list-changes';
import { Marks } from '../../core/list/marks';
import { LostFocus } from '../../core/navigation/lost-focus';
import { AskedTwice } from '../asked-twice/asked-twice';

/** Clears the list that this browser keeps, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-clear-browser-list',
  imports: [AskedTwice],
  template: `
    <anirec-asked-twice question="Delete it for good?" look="quiet" (confirmed)="clear()">
      Clear my list …
    </anirec-asked-twice>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class ClearBrowserList {
  private readonly list = inject(BrowserList);
  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);

  protected clear(): void {
    this.list.clear();
    this.changes.forget();
    this.marks.refresh();
    this.focus.passTo(() => null);
    this.announcer.say('Your list is empty.');
  }
}
