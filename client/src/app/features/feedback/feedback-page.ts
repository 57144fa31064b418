import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../../core/announcer';
import { Dismissals } from '../../core/list/dismissals';
import { REASON_NAMES } from '../../core/list/reason-names';
import { Marks } from '../../core/list/marks';
import { PageHeading } from '../../core/navigation/page-heading';
import { ShownTitle } from '../../core/titles/shown-title';
import { TitleLanguage } from '../../core/titles/title-language';
import { Cover } from '../../shared/cover/cover';
import { AnimeFacts } from '../../shared/facts/anime-facts';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { type DismissedTitle, DismissedTitles } from './dismissed-titles';

/** Everything that somebody is not interested in. What is taken back stays in its row, and can be put away again. */
@Component({
  selector: 'anirec-feedback-page',
  imports: [AnimeFacts, Cover, FailureNotice, Notice, PageHeading, RouterLink, ShownTitle],
  providers: [DismissedTitles],
  templateUrl: './feedback-page.html',
  styleUrl: './feedback-page.scss',
})
export class FeedbackPage {
  protected readonly dismissed = inject(DismissedTitles);
  protected readonly reasonNames = REASON_NAMES;
  private readonly dismissals = inject(Dismissals);
  private readonly marks = inject(Marks);
  private readonly language = inject(TitleLanguage);
  private readonly announcer = inject(Announcer);

  protected nameOf(each: DismissedTitle): string {
    return this.language.nameOfListed(each).text;
  }

  protected isUnwanted({ animeId }: DismissedTitle): boolean {
    return this.marks.of(animeId).isUnwanted !== false;
  }

  protected toggle(each: DismissedTitle): void {
    const title = { id: each.animeId, name: this.nameOf(each), title: each.title };
    if (this.isUnwanted(each)) {
      this.announcer.say(`${title.name} may be recommended again.`);
      void this.dismissals.takeBack(title);
    } else {
      this.announcer.say(`No more of ${title.name}.`);
      void this.dismissals.putAway(title, each.reason ?? undefined);
    }
  }
}
