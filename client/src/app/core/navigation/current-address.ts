import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** Knows the address of the page that is shown. */
@Injectable({ providedIn: 'root' })
export class CurrentAddress {
  private readonly router = inject(Router);

  /** The path with its query, such as `/list?status=watching`. */
  readonly url = toSignal(
    this.router.events.pipe(
      filter(event => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
}
