import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Announcer } from './core/announcer';
import { NavigationFailure } from './core/failures/navigation-failure';
import { PageFooter } from './core/layout/page-footer';
import { PageHeader } from './core/layout/page-header';
import { HeadingFocus } from './core/navigation/heading-focus';
import { Session } from './core/session/session';
import { Notice } from './shared/notices/notice';

/** The frame of every page. */
@Component({
  selector: 'anirec-root',
  imports: [Notice, PageFooter, PageHeader, RouterOutlet],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  protected readonly announcer = inject(Announcer);
  protected readonly navigationFailure = inject(NavigationFailure);

  constructor() {
    inject(HeadingFocus);
    void inject(Session).check();
  }

  /** A link to the fragment alone would lead to the home page: addresses count from `<base>`. */
  protected skipToContent(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  }
}
