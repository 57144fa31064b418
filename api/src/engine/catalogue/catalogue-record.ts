/** How a title was first shown. `ona` was made for the web; `ova` for sale on disc. */
export type AnimeType = 'tv' | 'movie' | 'ova' | 'ona' | 'special';

/** A quarter of the year, as the industry counts: winter is January to March. */
export type Season = 'winter' | 'spring' | 'summer' | 'fall';

/** How long one sitting is: `short` is below about 15 minutes, or a film below 40; `feature` as long as a film. */
export type EpisodeLength = 'short' | 'standard' | 'feature';

/**
 * Whom a title is for: `adult` is pornographic, or has a version that is; `ecchi` lives on erotic jokes and fan service;
 * `general` is all else, which may still be violent.
 */
export type ContentRating = 'general' | 'ecchi' | 'adult';

/**
 * What a content rating rests on: `reviewed` was decided by AniRec for this title or its whole franchise; `tags` follows
 * from the tags that Bangumi's visitors gave it; of `none` nothing is known, and it counts as `general`.
 */
export type ContentRatingSource = 'reviewed' | 'tags' | 'none';

/**
 * What a title is to the story of its franchise: `main` carries it on; `side` is told beside it, and may be left out; `recap`
 * tells again what others told.
 */
export type FranchiseRole = 'main' | 'side' | 'recap';

/** Where a title can be watched, or read about. */
export interface Link {
  /** The site's own name, as a visitor knows it, such as "Crunchyroll". */
  site: string;
  url: string;
  /**
   * Where the site shows it, as ISO 3166-1 writes countries (alpha-2); left out where that is not known.
   * @example ["JP"]
   */
  countries?: string[];
}

/** The same title's ids on other sites, as those sites write them. */
export interface ExternalIds {
  aniList?: number;
  aniDb?: number;
  bangumi?: number;
  /** The Movie Database's path, such as `tv/30991`. */
  tmdb?: string;
}

/**
 * Where pictures of a title are kept by others: the file's name alone, since all else of an address is the same for all
 * (see `poster.ts`).
 */
export interface PosterFiles {
  /** At Bangumi, such as `a1/63/213759_Ug344.jpg`. */
  bangumi?: string;
  /** At The Movie Database, such as `agCbY5OpyKw2p3gAZRASl5cqTlA.jpg`; the seasons of a series may share one. */
  tmdb?: string;
}

/** When a title is broadcast in Japan, or released: once, or again and again. */
export interface Broadcast {
  /** When it began, in UTC: `2026-04-05T14:00:00.000Z`. */
  start: string;
  /** What lies between two, as an ISO 8601 duration of whole days or months; `P0D` where there is but one. */
  every: string;
  /** The last; null where it goes on, or its end is not known. */
  end: string | null;
}

/** One title, as the catalogue file holds it. */
export interface CatalogueRecord {
  /** MyAnimeList's id, which is AniRec's too. */
  id: number;
  /** What to show: English, else romaji, else the original. */
  title: string;
  titleEnglish: string | null;
  titleRomaji: string | null;
  /** Whether `titleRomaji` was read from the Japanese title by the build, for want of one that anybody gave. */
  titleRomajiIsGenerated: boolean;
  titleJapanese: string | null;
  titleSimplifiedChinese: string | null;
  titleTraditionalChinese: string | null;
  /** Every other title known, in any language; none of them repeats one of the above. */
  synonyms: string[];
  /** Romaji that the build read from the Japanese title: near enough to be found by, and never shown. */
  generatedNames: string[];
  /** What fans shorten the title to, such as "AoT" and "SnK": to be found by. */
  abbreviations: string[];
  type: AnimeType;
  /**
   * First broadcast, release or sale in Japan: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the day, or the month, is not
   * known. Sorts and compares as text.
   */
  startDate: string | null;
  /** The day of the last episode; null while it goes on, where it is not known, and of a single film. */
  endDate: string | null;
  /** The season that it belongs to, which may be the one after `startDate`; null where that is not sure. */
  season: Season | null;
  /** The year of `season`, which may be the one after `startDate`'s. */
  seasonYear: number | null;
  episodes: number | null;
  /** About how long a film takes; null of all else, and where it is not known. */
  minutes: number | null;
  episodeLength: EpisodeLength;
  /** The id of its franchise's title with the lowest id: sequels, films and retellings share it. */
  franchise: number;
  franchiseRole: FranchiseRole;
  /** English genre names, most general first, such as "Action". */
  genres: string[];
  /** Of a title of which no genre is known: those that it is guessed to be of, in the same order. */
  genresGuessed: string[];
  /** English names of finer themes, such as "School". */
  themes: string[];
  /** What it was adapted from, such as "Manga", or "Original". */
  source: string | null;
  contentRating: ContentRating;
  contentRatingSource: ContentRatingSource;
  studios: string[];
  officialSite: string | null;
  links: Link[];
  externalIds: ExternalIds;
  posters: PosterFiles;
  /** When it is broadcast, where the time is known: of few that began before October 2020. The earliest first. */
  broadcasts: Broadcast[];
  /** How many tags Bangumi's users gave it, 0 to 30: the better known a title, the more (see `popularity.ts`). */
  tagCount: number;
}

/** The catalogue as built from the data packages: `api/data/catalogue.json.gz`. */
export interface CatalogueFile {
  /** Changes exactly when the records do: a hash of them. */
  version: string;
  /** The packages that it was built from, and their versions. */
  sources: Record<string, string>;
  records: CatalogueRecord[];
  /** Bangumi's tags as its users wrote them, by title: only training reads them. */
  tags: Record<number, readonly string[]>;
}

/** A catalogue that was loaded into the database: its records, and the version that names them. */
export type LoadedCatalogue = Readonly<Pick<CatalogueFile, 'version' | 'records'>>;

/** The same, as the database has it. */
export interface StoredCatalogue extends LoadedCatalogue {
  /** When this version was loaded. */
  readonly loadedAt: Date;
}
