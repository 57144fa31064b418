import { Component, computed, effect, inject } from '@angular/core';
import { ShownDate } from '../../core/dates/shown-date';
import type { Import } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { ListChanges } from '../../core/list/list-changes';
import { Marks } from '../../core/list/marks';
import { PageHeading } from '../../core/navigation/page-heading';
import { Session } from '../../core/session/session';
import { signInAddress } from '../../core/session/sign-in-address';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { UserNameField } from '../../shared/user-name/user-name-field';
import { FileDrop } from './file-drop';
import { importName } from './import-name';
import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import { FollowedImports } from '../../core/imports/followed-imports';
import { ImportsFeed } from './imports-feed';

/** Where somebody brings a list from elsewhere. */
@Component({
  selector: 'anirec-imports-page',
  imports: [FailureNotice, FileDrop, ImportProgress, ImportReport, PageHeading, ShownDate, UserNameField],
  providers: [FollowedImports, ImportsFeed],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
})
export class ImportsPage {
  protected readonly feed = inject(ImportsFeed);
  protected readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);

  protected readonly nameOf = importName;
  protected readonly signInAgain = signInAddress('/import');
  /** The latest that has ended, until the next begins. */
  protected readonly ended = computed(() => {
    const latest = this.feed.latest();
    return this.feed.isBusy() ? undefined : latest;
  });

  constructor() {
    let wasRunning = false;
    effect(() => {
      const latest = this.feed.latest();
      if (wasRunning && latest && latest.state !== 'running') this.announceEnd(latest);
      wasRunning = latest?.state === 'running';
    });
  }

  protected startAgain({ source, userName }: Import): void {
    if (source === 'file') return;
    void this.feed.start(userName === null ? { source } : { source, userName });
  }

  /** What is known of the list by then is what it was before. */
  private announceEnd({ state, error, report }: Import): void {
    this.changes.forget();
    this.marks.refresh();
    if (state === 'failed') this.announcer.say(`The import failed. ${error ?? ''}`);
    else this.announcer.say(`The import is complete: ${report?.taken ?? 0} titles are new on your list.`);
    void this.session.check();
  }
}
