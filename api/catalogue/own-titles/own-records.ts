import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { broadcastSeasonOf } from '../broadcast-season.ts';
import { foldTitle } from '../titles/script.ts';
import type { KnownTitle } from '../titles/titles.ts';
import { type OwnTitle, type OwnTitles, OwnTitlesError } from './own-title.ts';

/** What a title says of its content, and extras take from it. */
type Content = Pick<CatalogueRecord, 'genres' | 'themes' | 'source' | 'studios'>;

/** The names that our table gives a title, in the form of `titles/known-titles.ts`. */
export function ownNames(title: OwnTitle | undefined): KnownTitle | undefined {
  return title && { romaji: title.romaji, ...(title.english !== undefined && { english: title.english }) };
}

/**
 * The catalogue with our own titles in it: what the packages have of them is completed and put right, the rest is
 * added.
 *
 * @param aniListOf AniList's id of a title, by MyAnimeList's.
 * @throws {OwnTitlesError} where a title belongs to one that is not there.
 */
export function withOwnTitles(
  records: readonly CatalogueRecord[],
  ownTitles: OwnTitles,
  aniListOf: (id: number) => number | undefined,
): CatalogueRecord[] {
  const byId = new Map(records.map(record => [record.id, record]));
  refuseStrays(ownTitles, id => byId.has(id) || id in ownTitles);
  const contentOf = (id: number): Content | undefined => {
    const own = ownTitles[id];
    const known = byId.get(id);
    return own ? contentOfOwn(own, known, own.of === undefined ? undefined : contentOf(own.of)) : known;
  };
  for (const [key, own] of Object.entries(ownTitles)) {
    const id = Number(key);
    const content = contentOf(id) ?? { genres: [], themes: [], source: null, studios: [] };
    const known = byId.get(id) ?? newRecord(id, own, aniListOf(id));
    byId.set(id, { ...known, ...factsOf(own, known), ...content });
  }
  return [...byId.values()];
}

function refuseStrays(ownTitles: OwnTitles, isKnown: (id: number) => boolean): void {
  const strays = Object.entries(ownTitles).filter(([, { of }]) => of !== undefined && !isKnown(of));
  if (strays.length === 0) return;
  throw new OwnTitlesError(
    strays.map(([id, { romaji, of }]) => `${id} ${romaji}: there is no title ${of} that it could be of`),
  );
}

/** Of each fact, what our table says; else what the packages say; else what it says of the title that this one belongs to. */
function contentOfOwn(own: OwnTitle, known: Content | undefined, parent: Content | undefined): Content {
  const first = (lists: (readonly string[] | undefined)[]) => [
    ...(lists.find(list => list !== undefined && list.length > 0) ?? []),
  ];
  return {
    genres: first([own.genres, known?.genres, parent?.genres]),
    themes: first([own.themes, known?.themes, parent?.themes]),
    source: own.source ?? known?.source ?? parent?.source ?? null,
    studios: own.studios ? [...own.studios] : first([known?.studios, parent?.studios]),
  };
}

function factsOf(own: OwnTitle, known: CatalogueRecord): Partial<CatalogueRecord> {
  const usual = known.episodeLength === 'feature' ? 'standard' : known.episodeLength;
  return {
    type: own.type,
    ...(own.japanese !== undefined && japaneseNames(own.japanese, known)),
    episodes: own.episodes ?? 1,
    ...(own.ends !== undefined && { endDate: own.ends }),
    episodeLength: own.length ?? (own.type === 'movie' ? 'feature' : usual),
  };
}

/** Our Japanese name, and the packages' among the others, unless it is one that is shown. */
function japaneseNames(japanese: string, known: CatalogueRecord): Partial<CatalogueRecord> {
  const { title, titleEnglish, titleRomaji, titleJapanese, synonyms } = known;
  const shown = new Set([title, titleEnglish, titleRomaji, japanese].map(name => foldTitle(name ?? '')));
  const others = [...(titleJapanese === null ? [] : [titleJapanese]), ...synonyms];
  return {
    titleJapanese: japanese,
    synonyms: [...new Set(others)].filter(name => !shown.has(foldTitle(name))),
  };
}

/** The season of what began on a known day. */
function seasonOf({ type, starts, ends }: OwnTitle): Pick<CatalogueRecord, 'season' | 'seasonYear'> {
  const isDay = starts?.length === 'YYYY-MM-DD'.length;
  const season = isDay
    ? broadcastSeasonOf({ type, startDate: starts, endDate: ends ?? null, isGuess: false })
    : null;
  return season ?? { season: null, seasonYear: null };
}

function newRecord(id: number, own: OwnTitle, aniList: number | undefined): CatalogueRecord {
  return {
    id,
    title: own.english ?? own.romaji,
    titleEnglish: own.english ?? null,
    titleRomaji: own.romaji,
    titleRomajiIsGenerated: false,
    titleJapanese: own.japanese ?? null,
    titleSimplifiedChinese: null,
    titleTraditionalChinese: null,
    ...{ synonyms: [], generatedNames: [], abbreviations: [], broadcasts: [] },
    type: own.type,
    startDate: own.starts ?? null,
    endDate: own.ends ?? null,
    ...seasonOf(own),
    minutes: null,
    // These and what is in `factsOf` are put right there.
    episodes: null,
    episodeLength: 'standard',
    // Until all are known: see `withFranchises`.
    ...{ franchise: id, franchiseRole: 'main' },
    ...{ genres: [], genresGuessed: [], themes: [], source: null, studios: [] },
    // Until all are known: see `withContentRatings`.
    ...{ contentRating: 'general', contentRatingSource: 'none' },
    officialSite: null,
    links: [],
    externalIds: {
      ...(aniList !== undefined && { aniList }),
      ...(own.tmdb !== undefined && { tmdb: own.tmdb }),
    },
    tagCount: 0,
    posters: {},
  };
}
