import { Component, type ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { Clipboard } from '../../core/clipboard';

/**
 * Something that is shown this once, to be copied. Its label stands before it; content is what is said of it, whose id is the
 * field's with `-once`, and further buttons.
 */
@Component({
  selector: 'anirec-secret-field',
  template: `
    <input
      #field
      type="text"
      readonly
      spellcheck="false"
      [id]="fieldId()"
      [attr.aria-describedby]="fieldId() + '-once'"
      [value]="secret()"
      (focus)="field.select()"
    />
    <ng-content />
    <p class="chips">
      <button type="button" class="button primary" (click)="copy()">{{ copyLabel() }}</button>
      <ng-content select="button" />
      <span class="small" aria-hidden="true">{{ result() }}</span>
    </p>
  `,
  styleUrl: './secret-field.scss',
})
export class SecretField {
  readonly secret = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly copyLabel = input.required<string>();

  protected readonly result = linkedSignal({ source: this.secret, computation: () => '' });

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(Announcer);

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async copy(): Promise<void> {
    const isCopied = await this.clipboard.write(this.secret());
    if (!isCopied) this.focus();
    const message = isCopied ? 'Copied' : 'It is selected: copy it yourself';
    this.result.set(message);
    this.announcer.say(message);
  }
}
