import { Component, computed, input } from '@angular/core';
import type { Import } from '@anirec/openapi/angular';
import { importName } from './import-name';

/** How far an import is. */
@Component({
  selector: 'anirec-import-progress',
  template: `
    <h2 id="import-progress">Importing from {{ name() }}</h2>
    <progress aria-labelledby="import-progress" [attr.value]="value()" [max]="total()"></progress>
    <p class="soft">
      @if (brought().total === null) {
        {{ brought().done }} titles read so far
      } @else {
        {{ brought().done }} of {{ brought().total }} titles read
      }
    </p>
    @if (isInterrupted()) {
      <p role="alert">AniRec’s server does not answer. The import goes on there; this page asks again.</p>
    } @else {
      <p class="soft small">You can leave this page: the import goes on.</p>
    }
  `,
  styleUrl: './import-progress.scss',
})
export class ImportProgress {
  readonly brought = input.required<Import>();
  readonly isInterrupted = input(false);

  protected readonly name = computed(() => importName(this.brought()));
  /** A bar whose end is not known yet has no value. */
  protected readonly value = computed(() => (this.brought().total === null ? null : this.brought().done));
  protected readonly total = computed(() => Math.max(this.brought().total ?? 1, 1));
}
