import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { Announcer } from '../../core/announcer';

const SHOWN_MS = 2000;

/** Copies the page's address, which holds the picks. */
@Component({
  selector: 'anirec-copy-link',
  template: `
    <button type="button" class="button wide" (click)="copy()">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1"
        />
      </svg>
      {{ result() ?? 'Copy a link to this list' }}
    </button>
  `,
})
export class CopyLink {
  protected readonly result = signal<string | null>(null);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly announcer = inject(Announcer);

  protected async copy(): Promise<void> {
    const message = (await this.isCopied()) ? 'Link copied' : 'Copy it from the address bar';
    this.result.set(message);
    this.announcer.say(message);
    setTimeout(() => this.result.set(null), SHOWN_MS);
  }

  /** Browsers lend the clipboard to secure pages only, and may still refuse. */
  private async isCopied(): Promise<boolean> {
    try {
      await this.window?.navigator.clipboard.writeText(this.window.location.href);
      return true;
    } catch {
      return false;
    }
  }
}
