import { Component, effect, inject, Injector, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Announcer } from './core/announcer';
import { BROWSER_LIST_KEY, BrowserStorage } from './core/browser-storage';
import { NavigationFailure } from './core/failures/navigation-failure';
import { PageHeader } from './core/layout/page-header';
import { Undo } from './core/list/undo';
import { HeadingFocus } from './core/navigation/heading-focus';
import { Session } from './core/session/session';
import { LatePart } from './shared/late-part/late-part';
import { Notice } from './shared/notices/notice';

/** The frame of every page. */
@Component({
  selector: 'anirec-root',
  imports: [LatePart, Notice, PageHeader, RouterOutlet],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  protected readonly announcer = inject(Announcer);
  protected readonly navigationFailure = inject(NavigationFailure);
  protected readonly undo = inject(Undo);
  protected readonly bringBottomBar = async () => (await import('./core/layout/bottom-bar')).BottomBar;
  protected readonly bringFooter = async () => (await import('./core/layout/page-footer')).PageFooter;
  protected readonly bringUndoBar = async () => (await import('./core/list/undo-bar')).UndoBar;

  private readonly session = inject(Session);
  private readonly storage = inject(BrowserStorage);
  private readonly injector = inject(Injector);

  constructor() {
    inject(HeadingFocus);
    void this.session.check();
    effect(() => {
      if (this.session.isSignedIn() && this.storage.has(BROWSER_LIST_KEY))
        void untracked(() => this.takeListOver());
    });
  }

  /** What could not be taken over stays in the browser, for the next time. */
  private async takeListOver(): Promise<void> {
    const loaded = await import('./core/list/takeover').catch(() => undefined);
    if (loaded) await this.injector.get(loaded.Takeover).run();
  }

  /** A link to the fragment alone would lead to the home page: addresses count from `<base>`. */
  protected skipToContent(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  }
}
