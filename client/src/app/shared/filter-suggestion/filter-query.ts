import type { Params } from '@angular/router';
import type { FilterSuggestion } from '@anirec/openapi/angular';

/** The filters as the address of the browse page has them. */
export function filterQuery({ count: _count, ...query }: FilterSuggestion): Params {
  return query;
}
