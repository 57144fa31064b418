import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { NewApiKey as MadeKey } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { Clipboard } from '../../core/clipboard';

/** A key that has just been made: shown this once. */
@Component({
  selector: 'anirec-new-api-key',
  template: `
    <label for="new-api-key"
      >Your new key, <strong>{{ made().name }}</strong></label
    >
    <input
      #key
      id="new-api-key"
      type="text"
      readonly
      spellcheck="false"
      aria-describedby="new-api-key-once"
      [value]="made().key"
      (focus)="key.select()"
    />
    <p id="new-api-key-once">
      Copy it now and keep it safe. It is shown this once: AniRec does not know it any more, and nobody can
      read it here again.
    </p>
    <p class="chips">
      <button type="button" class="button primary" (click)="copy()">Copy the key</button>
      <button type="button" class="button" (click)="kept.emit()">I have it</button>
      <span class="small" aria-hidden="true">{{ result() }}</span>
    </p>
  `,
  styleUrl: './new-api-key.scss',
})
export class NewApiKey {
  readonly made = input.required<MadeKey>();
  /** Somebody has it, and it need not be shown any more. */
  readonly kept = output();

  protected readonly result = signal('');

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('key');
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(Announcer);

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    const isCopied = await this.clipboard.write(this.made().key);
    if (!isCopied) this.field().nativeElement.focus();
    const message = isCopied ? 'Copied' : 'It is selected: copy it yourself';
    this.result.set(message);
    this.announcer.say(message);
  }
}
