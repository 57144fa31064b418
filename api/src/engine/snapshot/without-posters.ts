import type { CatalogueSource } from './snapshot-loader.ts';

/** The same catalogue, which names no picture that others keep. */
export function withoutPosters(source: CatalogueSource): CatalogueSource {
  return {
    version: () => source.version(),
    read: async () => {
      const catalogue = await source.read();
      return catalogue && { ...catalogue, records: catalogue.records.map(withoutPoster) };
    },
  };
}

function withoutPoster<Record extends { posters: object }>(record: Record): Record {
  return { ...record, posters: {} };
}
