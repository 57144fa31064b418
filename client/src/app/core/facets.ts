import { computed, Injectable } from '@angular/core';
import { getFacetsResource } from '@anirec/openapi/angular/resources';

/** What the catalogue can be filtered by. It changes with a release only, so it is asked for once a visit. */
@Injectable({ providedIn: 'root' })
export class FacetsFeed {
  private readonly answer = getFacetsResource(() => ({}));

  readonly facets = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;

  retry(): void {
    this.answer.reload();
  }
}
