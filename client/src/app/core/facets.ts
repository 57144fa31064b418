import { Injectable } from '@angular/core';
import { getFacetsResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from './kept-answer';

/** What the catalogue can be filtered by. It changes with a release only, so it is asked for once a visit. */
@Injectable({ providedIn: 'root' })
export class FacetsFeed {
  private readonly answer = keptAnswer(getFacetsResource(() => ({})));

  readonly facets = this.answer.value;
  readonly error = this.answer.error;

  retry(): void {
    this.answer.reload();
  }
}
