import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type NavigationError, NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Holds the address of a page that could not be loaded, as when the connection is lost or a release replaced it. */
@Injectable({ providedIn: 'root' })
export class NavigationFailure {
  private readonly failed = signal<string | null>(null);

  readonly url = this.failed.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(
        filter(event => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.failed.set(null));
  }

  report(url: string): void {
    this.failed.set(url);
  }
}

/** What the router calls when a page cannot be loaded. */
export function reportNavigationFailure({ url }: NavigationError): void {
  inject(NavigationFailure).report(url);
}
