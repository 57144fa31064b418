import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { Clipboard } from '../../core/clipboard';

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
  private readonly document = inject(DOCUMENT);
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(Announcer);

  protected async copy(): Promise<void> {
    const isCopied = await this.clipboard.write(this.document.location.href);
    const message = isCopied ? 'Link copied' : 'Copy it from the address bar';
    this.result.set(message);
    this.announcer.say(message);
    setTimeout(() => this.result.set(null), SHOWN_MS);
  }
}
