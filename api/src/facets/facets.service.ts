import type { Snapshots } from '../snapshot/snapshot.ts';
import type { Facets } from './facets.dto.ts';

/** Says what the catalogue can be filtered by. */
export class FacetsService {
  constructor(private readonly snapshots: Snapshots) {}

  facets(): Facets {
    return this.snapshots.current.facets;
  }
}
