import { afterNextRender, Component, input, output, viewChild } from '@angular/core';
import type { NewApiKey as MadeKey } from '@anirec/openapi/angular';
import { SecretField } from '../../shared/secret-field/secret-field';

/** A key that has just been made: shown this once. */
@Component({
  selector: 'anirec-new-api-key',
  imports: [SecretField],
  template: `
    <label for="new-api-key"
      >Your new key, <strong>{{ made().name }}</strong></label
    >
    <anirec-secret-field fieldId="new-api-key" copyLabel="Copy the key" [secret]="made().key">
      <p id="new-api-key-once">
        Copy it now and keep it safe. It is shown this once: AniRec does not know it any more, and nobody can
        read it here again.
      </p>
      <button type="button" class="button" (click)="kept.emit()">I have it</button>
    </anirec-secret-field>
  `,
  styleUrl: './new-api-key.scss',
})
export class NewApiKey {
  readonly made = input.required<MadeKey>();
  /** Somebody has it, and it need not be shown any more. */
  readonly kept = output();

  private readonly field = viewChild.required(SecretField);

  constructor() {
    afterNextRender(() => this.field().focus());
  }
}
