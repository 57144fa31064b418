import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';

/**
 * Passes the focus on from a control that goes when it is pressed. Without it, the browser has the focus nowhere: a
 * screen reader says nothing, and the next key may go on from the beginning of the page.
 */
@Injectable({ providedIn: 'root' })
export class LostFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  /** Passes it, if it is lost by then, to what is found once the page is rendered, or else to the page's heading, or to all of it. */
  passTo(find: () => HTMLElement | null | undefined): void {
    afterNextRender(
      () => {
        const { activeElement, body } = this.document;
        if (activeElement !== null && activeElement !== body) return;
        const found = find();
        if (found) found.focus();
        else this.passToHeading();
      },
      { injector: this.injector },
    );
  }

  /** Passes it from a row that is about to go to the same control of the row beside it, the next one first. */
  passToNextRow(): void {
    const pressed = this.document.activeElement;
    const row = pressed?.closest('li');
    if (!row) return;
    const place = [...row.querySelectorAll('button')].findIndex(each => each === pressed);
    const beside = [row.nextElementSibling, row.previousElementSibling];
    this.passTo(() =>
      beside
        .find(each => each?.isConnected)
        ?.querySelectorAll('button')
        .item(place),
    );
  }

  private passToHeading(): void {
    const place = this.document.querySelector('h1') ?? this.document.querySelector('main');
    place?.focus({ preventScroll: true });
  }
}
