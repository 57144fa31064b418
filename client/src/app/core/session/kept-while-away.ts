import { createEnvironmentInjector, EnvironmentInjector, inject, Injectable, type Type } from '@angular/core';
import { Session } from './session';

interface Kept {
  readonly subject: string;
  readonly injector: EnvironmentInjector;
  /** Undefined for as long as nobody was signed in, or nobody could tell. */
  readonly owner: string | undefined;
}

/**
 * Keeps what a page knows while other pages are shown, so that going back finds the same place. It keeps one of a
 * kind, and that for whom it was made: whoever else is signed in then begins with another.
 */
@Injectable({ providedIn: 'root' })
export class KeptWhileAway {
  private readonly session = inject(Session);
  private readonly parent = inject(EnvironmentInjector);
  private readonly kept = new Map<Type<unknown>, Kept>();

  /** @param subject what it is about, where it is about one thing at a time. */
  get<Kind>(kind: Type<Kind>, subject = ''): Kind {
    const owner = this.session.account()?.name;
    const known = this.kept.get(kind);
    // Who is signed in may become known only once the page is there; a guest's is nobody's own.
    const isSame = known?.subject === subject && (known.owner ?? owner) === owner;
    if (!isSame) known?.injector.destroy();
    const injector = isSame ? known.injector : createEnvironmentInjector([kind], this.parent);
    this.kept.set(kind, { subject, injector, owner });
    return injector.get(kind);
  }
}
