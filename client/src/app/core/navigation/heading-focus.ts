import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { GuardsCheckEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/**
 * Moves the focus to the new page's heading, as a page that the server sends would: without it, a screen reader says
 * nothing about the change, and the next Tab goes on from a link that is gone.
 */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private path: string | undefined;
  private isDue = false;

  /** The guards' end comes before anything of the new page is made; the navigation's may come after its heading. */
  constructor() {
    inject(Router)
      .events.pipe(
        filter(event => event instanceof GuardsCheckEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => this.arrive(urlAfterRedirects.split(/[?#]/, 1)[0] ?? ''));
  }

  /** Focuses a heading that has just been rendered, if it is the first of a page that was gone to. */
  offer(heading: HTMLElement): void {
    if (!this.isDue) return;
    this.isDue = false;
    heading.focus({ preventScroll: true });
  }

  /** The first page has the browser's own focus, and a change of the query alone is no new page. */
  private arrive(path: string): void {
    this.isDue = this.path !== undefined && this.path !== path;
    this.path = path;
  }
}
