import { Component, computed, input, output } from '@angular/core';
import { ShownDate } from '../../core/dates/shown-date';
import { RouterLink } from '@angular/router';
import type { Import } from '@anirec/openapi/angular';
import { importName } from './import-name';
import { TitleChoicePicker } from './title-choice';

/** What an import did, or why it failed. */
@Component({
  selector: 'anirec-import-report',
  imports: [RouterLink, ShownDate, TitleChoicePicker],
  templateUrl: './import-report.html',
  styleUrl: './import-report.scss',
})
export class ImportReport {
  readonly brought = input.required<Import>();
  readonly retry = output<Import>();

  protected readonly name = computed(() => importName(this.brought()));
  protected readonly counts = computed(() => {
    const { taken = 0, updated = 0, unchanged = 0, leftOutCount = 0 } = this.brought().report ?? {};
    return [
      { name: 'new on your list', count: taken },
      { name: 'changed', count: updated },
      { name: 'as they were', count: unchanged },
      { name: 'left out', count: leftOutCount },
    ];
  });
  protected readonly unlisted = computed(() => {
    const { leftOutCount = 0, leftOut = [] } = this.brought().report ?? {};
    return leftOutCount - leftOut.length;
  });
  protected readonly unlistedNotes = computed(() => {
    const { noteCount = 0, notes = [] } = this.brought().report ?? {};
    return noteCount - notes.length;
  });
}
