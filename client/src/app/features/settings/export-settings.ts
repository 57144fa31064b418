import { Component, inject, signal } from '@angular/core';
import type { ListFormat } from '@anirec/openapi/angular';
import { exportMyListRequest } from '@anirec/openapi/angular/resources';
import { Announcer } from '../../core/announcer';
import { Downloads } from '../../core/downloads';
import { FailureNotice } from '../../shared/notices/failure-notice';

interface Format {
  readonly format: ListFormat;
  readonly name: string;
  readonly use: string;
  readonly fileName: string;
}

const FORMATS: readonly Format[] = [
  { format: 'mal-xml', name: 'XML', use: 'for MyAnimeList and other sites', fileName: 'anirec-list.xml' },
  { format: 'csv', name: 'CSV', use: 'for spreadsheets', fileName: 'anirec-list.csv' },
  { format: 'json', name: 'JSON', use: 'for programs', fileName: 'anirec-list.json' },
];

/** Gives somebody their list as a file. */
@Component({
  selector: 'anirec-export-settings',
  imports: [FailureNotice],
  template: `
    <p class="soft">All of your list, with status, score, progress and the time of the last change.</p>
    <ul>
      @for (each of formats; track each.format) {
        <li>
          <button type="button" class="button" [disabled]="isBusy()" (click)="save(each)">
            Export as {{ each.name }}
          </button>
          <span class="soft small">{{ each.use }}</span>
        </li>
      }
    </ul>
    @if (failed(); as failed) {
      <anirec-failure-notice [error]="failed.error" (retry)="save(failed.format)" />
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      gap: var(--space-3);
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      align-items: center;
    }

    .button {
      min-width: 10.5rem;
    }
  `,
})
export class ExportSettings {
  protected readonly formats = FORMATS;
  protected readonly isBusy = signal(false);
  protected readonly failed = signal<{ format: Format; error: unknown } | null>(null);

  private readonly downloads = inject(Downloads);
  private readonly announcer = inject(Announcer);

  protected async save(format: Format): Promise<void> {
    this.failed.set(null);
    this.isBusy.set(true);
    try {
      const request = exportMyListRequest({ query: { format: format.format } });
      await this.downloads.save(request, format.fileName);
      this.announcer.say(`Your list is saved as ${format.name}.`);
    } catch (error) {
      this.failed.set({ format, error });
    } finally {
      this.isBusy.set(false);
    }
  }
}
