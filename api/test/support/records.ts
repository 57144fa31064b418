import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';

/** A record that is sound in every field, with the fields that a spec is about. */
export function record(fields: Partial<CatalogueRecord> & { id: number }): CatalogueRecord {
  return {
    title: `Title ${fields.id}`,
    titleEnglish: null,
    titleRomaji: null,
    titleRomajiIsGenerated: false,
    titleJapanese: null,
    titleSimplifiedChinese: null,
    titleTraditionalChinese: null,
    synonyms: [],
    generatedNames: [],
    abbreviations: [],
    type: 'tv',
    startDate: null,
    endDate: null,
    season: null,
    seasonYear: null,
    episodes: null,
    minutes: null,
    episodeLength: 'standard',
    franchise: fields.id,
    franchiseRole: 'main',
    genres: [],
    themes: [],
    source: null,
    contentRating: 'general',
    contentRatingSource: 'none',
    studios: [],
    officialSite: null,
    links: [],
    externalIds: {},
    posters: {},
    tagCount: 0,
    ...fields,
  };
}
