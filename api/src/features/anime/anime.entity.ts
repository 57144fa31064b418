import { defineEntity, p } from '@mikro-orm/core';
import type {
  AnimeType,
  Broadcast,
  ContentRating,
  ContentRatingSource,
  EpisodeLength,
  ExternalIds,
  FranchiseRole,
  Link,
  PosterFiles,
  Season,
} from '../../engine/catalogue/catalogue-record.ts';

/** A title of the catalogue. Its id is MyAnimeList's. */
const AnimeSchema = defineEntity({
  name: 'Anime',
  tableName: 'anime',
  properties: {
    id: p.integer().primary().autoincrement(false),
    title: p.text(),
    titleEnglish: p.text().nullable(),
    titleRomaji: p.text().nullable(),
    titleRomajiIsGenerated: p.boolean().default(false),
    titleJapanese: p.text().nullable(),
    titleSimplifiedChinese: p.text().nullable(),
    titleTraditionalChinese: p.text().nullable(),
    synonyms: p.array().$type<string[]>(),
    generatedNames: p.array().$type<string[]>().defaultRaw("'{}'"),
    abbreviations: p.array().$type<string[]>().defaultRaw("'{}'"),
    type: p.string().length(10).$type<AnimeType>(),
    /** Partial where the day is not known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
    startDate: p.string().length(10).nullable(),
    endDate: p.date().nullable(),
    season: p.string().length(10).$type<Season>().nullable(),
    seasonYear: p.integer().nullable(),
    episodes: p.integer().nullable(),
    minutes: p.integer().nullable(),
    episodeLength: p.string().length(10).$type<EpisodeLength>(),
    franchise: p.integer(),
    franchiseRole: p.string().length(10).$type<FranchiseRole>().default('main'),
    genres: p.array().$type<string[]>(),
    genresGuessed: p.array().$type<string[]>().defaultRaw("'{}'"),
    themes: p.array().$type<string[]>(),
    source: p.text().nullable(),
    contentRating: p.string().length(10).$type<ContentRating>().default('general'),
    contentRatingSource: p.string().length(10).$type<ContentRatingSource>().default('none'),
    studios: p.array().$type<string[]>(),
    officialSite: p.text().nullable(),
    links: p.json().$type<Link[]>(),
    externalIds: p.json().$type<ExternalIds>(),
    posters: p.json().$type<PosterFiles>().default('{}'),
    broadcasts: p.json().$type<Broadcast[]>().default('[]'),
    tagCount: p.integer(),
  },
});

/**
 *
 */
export class Anime extends AnimeSchema.class {}
AnimeSchema.setClass(Anime);

/** The catalogue that the `anime` table holds: one row, always. */
const CatalogueVersionSchema = defineEntity({
  name: 'CatalogueVersion',
  tableName: 'catalogue_version',
  properties: {
    id: p.integer().primary().autoincrement(false),
    version: p.text(),
    loadedAt: p.datetime(),
  },
});

/**
 *
 */
export class CatalogueVersion extends CatalogueVersionSchema.class {}
CatalogueVersionSchema.setClass(CatalogueVersion);
