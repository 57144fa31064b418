import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';

/**
 * Passes the focus on from a control that goes when it is pressed. Without it, the browser has the focus nowhere: a
 * screen reader says nothing, and the next key may go on from the beginning of the page.
 */
@Injectable({ providedIn: 'root' })
export class LostFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  /** Where it went for want of a better place. */
  private refuge: Element | null = null;
  /** Waits for a row to go. */
  private going: MutationObserver | undefined;

  /** Passes it, if it is lost by then, to what is found once the page is rendered, or else to the page's heading, or to all of it. */
  passTo(find: () => HTMLElement | null | undefined): void {
    afterNextRender(() => this.pass(find), { injector: this.injector });
  }

  /** Passes it from a row that is about to go to the same control of the row beside it, the next one first. */
  passToNextRow(): void {
    this.passTo(this.besideRowOf(this.document.activeElement));
  }

  /** Does the same where the row goes only once an answer comes, if it does. */
  passOnceRowGoes(): void {
    const control = this.document.activeElement;
    const find = this.besideRowOf(control);
    this.going?.disconnect();
    this.going = new MutationObserver(() => {
      if (control?.isConnected === true) return;
      this.going?.disconnect();
      this.pass(find);
    });
    this.going.observe(this.document.body, { childList: true, subtree: true });
  }

  /** Finds, once a control's row is gone, the same control of the row that stood beside it, the next one first. */
  besideRowOf(control: Element | null): () => HTMLElement | null | undefined {
    const row = control?.closest('li');
    const place = [...(row?.querySelectorAll('button') ?? [])].findIndex(each => each === control);
    const beside = [row?.nextElementSibling, row?.previousElementSibling];
    return () =>
      beside
        .find(each => each?.isConnected)
        ?.querySelectorAll('button')
        .item(place);
  }

  private pass(find: () => HTMLElement | null | undefined): void {
    const { activeElement, body } = this.document;
    if (![null, body, this.refuge].includes(activeElement)) return;
    const found = find();
    if (found) found.focus();
    else this.passToHeading();
  }

  private passToHeading(): void {
    const place = this.document.querySelector('h1') ?? this.document.querySelector('main');
    place?.focus({ preventScroll: true });
    this.refuge = place;
  }
}
