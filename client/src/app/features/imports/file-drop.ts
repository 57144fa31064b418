import { Component, effect, input, output, signal } from '@angular/core';

const MAX_BYTES = 5_000_000;
const NAME = /\.(xml|json|csv|tsv|txt|gz|zip)$/i;

/** Takes a file that holds a list: chosen, or dropped. */
@Component({
  selector: 'anirec-file-drop',
  template: `
    <label
      class="drop"
      [class.over]="isOver()"
      [class.disabled]="isDisabled()"
      (dragover)="hover($event)"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <input
        #field
        type="file"
        accept=".xml,.json,.csv,.tsv,.txt,.gz,.zip"
        class="visually-hidden"
        [disabled]="isDisabled()"
        [attr.aria-describedby]="fault() ? 'file-fault' : null"
        (change)="take(field.files); field.value = ''"
      />
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 15V4M8 8l4-4 4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4" />
      </svg>
      <span><strong>Choose a file</strong> or drop it here</span>
      <span class="soft small">.xml, .json or .csv, packed or not, at most 5 MB</span>
    </label>
    @if (fault(); as fault) {
      <p id="file-fault" class="small" role="alert">{{ fault }}</p>
    }
  `,
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  readonly isDisabled = input(false);
  readonly chosen = output<File>();

  protected readonly isOver = signal(false);
  protected readonly fault = signal<string | null>(null);

  /** What was wrong with an earlier file is over once another import begins. */
  constructor() {
    effect(() => {
      if (this.isDisabled()) this.fault.set(null);
    });
  }

  /** Without this, the browser would open what is dropped. */
  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(!this.isDisabled());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    if (!this.isDisabled()) this.take(event.dataTransfer?.files);
  }

  protected take(files: FileList | null | undefined): void {
    const file = files?.item(0);
    if (!file) return;
    this.fault.set(faultOf(file));
    if (this.fault() === null) this.chosen.emit(file);
  }
}

function faultOf({ name, size }: File): string | null {
  if (!NAME.test(name)) return `${name} is no list: those end in .xml, .json, .csv, .gz or .zip.`;
  return size > MAX_BYTES ? `${name} is larger than 5 MB.` : null;
}
