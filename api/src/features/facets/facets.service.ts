import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Facets } from '../../engine/catalogue/facets.ts';

/** Says what the catalogue can be filtered by. */
export class FacetsService {
  constructor(private readonly snapshots: Snapshots) {}

  facets(): Facets {
    return this.snapshots.current.facets;
  }
}
