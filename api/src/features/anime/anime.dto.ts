import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type {
  AnimeType,
  Broadcast,
  ContentRating,
  ContentRatingSource,
  ExternalIds,
  FranchiseRole,
  Link,
  Season,
} from '../../engine/catalogue/catalogue-record.ts';
import { japaneseTimeOf, type Weekday } from '../../engine/catalogue/japanese-time.ts';
import { posterOf, type Poster } from './poster.ts';

/** A title's names, where they are known. All but a romaji that is said to be generated are as others gave them. */
export interface AnimeTitles {
  /** @example "Attack on Titan" */
  english: string | null;
  /** The original title in Latin letters. @example "Shingeki no Kyojin" */
  romaji: string | null;
  /**
   * Whether AniRec read `romaji` from the Japanese title itself, since none of its sources gives it: then it may differ
   * from what others write, and the Japanese title belongs beside it. False where `romaji` is null.
   * @example false
   */
  romajiIsGenerated: boolean;
  /** @example "進撃の巨人" */
  japanese: string | null;
  /** As written in mainland China and Singapore. @example "进击的巨人" */
  simplifiedChinese: string | null;
  /** As written in Taiwan, Hong Kong and Macau. @example "進擊的巨人" */
  traditionalChinese: string | null;
}

/** Enough of an anime to recognise it in a list and to tell its seasons apart. */
export interface AnimeSummary {
  /**
   * MyAnimeList's id, which AniRec uses as its own.
   * @isInt
   * @example 16498
   */
  id: number;
  /** English, else romaji, else as written in Japan. @example "Attack on Titan" */
  title: string;
  titles: AnimeTitles;
  type: AnimeType;
  /** The year in which it began. @isInt @example 2013 */
  year: number | null;
  /**
   * The season that it belongs to: that in which it began, but the next for a series that begins as one ends. Null where
   * the day of its beginning is not sure enough to tell.
   */
  season: Season | null;
  /** The year of `season`: the year after `year` for a series that begins in December and belongs to winter. @isInt @example 2013 */
  seasonYear: number | null;
  /** How many episodes it has, where that is known. @isInt */
  episodes: number | null;
  /** @example ["Action", "Drama"] */
  genres: string[];
  /**
   * Genres that AniRec guesses where none are known, by a rule that is right for nine in ten titles whose genres are
   * known. Filters by genre use them too.
   * @example []
   */
  genresGuessed: string[];
  contentRating: ContentRating;
  franchiseRole: FranchiseRole;
  /** Where its poster can be loaded from; null if none is known, or if this server does not offer posters. */
  poster: Poster | null;
}

/** When a title is broadcast, or released: once, or again and again. */
export interface BroadcastHours {
  /** The first, as an instant: to be shown in the time zone of whoever looks. */
  start: Date;
  /** What lies between two, as an ISO 8601 duration; `P0D` where there is but one. @example "P7D" */
  every: string;
  /** The last; null where it goes on, or its end is not known. */
  end: Date | null;
  /** The weekday that it is announced for in Japan, where a day lasts until five in the morning. */
  weekdayInJapan: Weekday;
  /** The time that it is announced for there: 25:30 is half past one of the next day. @example "25:30" */
  timeInJapan: string;
}

/** Everything known about an anime. */
export interface AnimeDetails extends AnimeSummary {
  /** Every other title, in any language. */
  synonyms: string[];
  /**
   * First broadcast, release or sale in Japan: `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the day, or the month, is not
   * known.
   * @pattern ^\d{4}(-\d{2}){0,2}$
   * @example "2013-04-07"
   */
  startDate: string | null;
  /** The day of the last episode. Null while it goes on, where it is not known, and of a single film. @example "2013-09-29" */
  endDate: string | null;
  /** When it is broadcast, where the time is known: of few that began before October 2020. The earliest first. */
  broadcasts: BroadcastHours[];
  /** About how many minutes a film takes, where that is known; null of all else. @isInt @example 125 */
  minutes: number | null;
  /** @example ["Military", "Gore"] */
  themes: string[];
  /** What it was adapted from. @example "Manga" */
  source: string | null;
  contentRatingSource: ContentRatingSource;
  /** @example ["Wit Studio"] */
  studios: string[];
  officialSite: string | null;
  /** Where it can be watched. Many of these sites serve only some countries. */
  links: Link[];
  externalIds: ExternalIds;
  /** How many of the lists that the model learned from hold it; estimated for a title that is newer than they are. @isInt */
  popularity: number;
  /** Whose synopsis, score and relations `/anime/{animeId}/details` gives; null where this server asks nobody. */
  detailsFrom: 'anilist' | null;
}

/** All titles of one franchise: sequels, films and retellings. */
export interface Franchise {
  /** In the order in which they were first shown; those without a date come last. */
  data: AnimeSummary[];
}

/** Where a paged list continues. */
export interface Page {
  /** What to pass as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** One page of the catalogue. */
export interface AnimePage {
  data: AnimeSummary[];
  page: Page;
  /**
   * False where `q` was given and no title is called anything like it: the list then holds those whose names come
   * nearest.
   */
  exact: boolean;
  /** Given where all of `q` names filters, such as "mappa" or "romance movies". */
  filters?: FilterSuggestion;
}

/** A text as filters of `/anime`. */
export interface FilterSuggestion {
  /** @example ["Romance"] */
  genre?: string[];
  /** @example ["School"] */
  theme?: string[];
  /** @example ["Kyoto Animation"] */
  studio?: string[];
  /** @example ["Netflix"] */
  site?: string[];
  type?: AnimeType;
  /** @isInt @example 2025 */
  year?: number;
  season?: Season;
  /**
   * How many titles they find.
   * @isInt
   * @minimum 1
   * @example 98
   */
  count: number;
}

const summaries = new WeakMap<CatalogueEntry, AnimeSummary>();

/** What lists show of a title. It is made once of each: nobody changes it. */
export function toAnimeSummary(entry: CatalogueEntry): AnimeSummary {
  const known = summaries.get(entry);
  if (known) return known;
  const made = summaryOf(entry);
  summaries.set(entry, made);
  return made;
}

function summaryOf(entry: CatalogueEntry): AnimeSummary {
  const { id, title, type, genres, genresGuessed, year, season, seasonYear, episodes } = entry;
  const { contentRating, franchiseRole } = entry;
  const [titles, poster] = [toAnimeTitles(entry), posterOf(entry.posters)];
  return {
    ...{ id, title, titles, type, year, season, seasonYear, episodes },
    ...{ genres, genresGuessed, contentRating, franchiseRole, poster },
  };
}

function toAnimeTitles(entry: CatalogueEntry): AnimeTitles {
  return {
    english: entry.titleEnglish,
    romaji: entry.titleRomaji,
    romajiIsGenerated: entry.titleRomajiIsGenerated,
    japanese: entry.titleJapanese,
    simplifiedChinese: entry.titleSimplifiedChinese,
    traditionalChinese: entry.titleTraditionalChinese,
  };
}

/**
 * All that the catalogue knows of a title.
 *
 * @param detailsFrom who else is asked.
 */
export function toAnimeDetails(
  entry: CatalogueEntry,
  detailsFrom: AnimeDetails['detailsFrom'],
): AnimeDetails {
  const { synonyms, startDate, endDate, minutes, themes, source, studios } = entry;
  const { officialSite, links, externalIds, popularity, contentRatingSource } = entry;
  return {
    ...toAnimeSummary(entry),
    ...{ synonyms, startDate, endDate, minutes, themes, source, studios },
    ...{ officialSite, links, externalIds, popularity, contentRatingSource, detailsFrom },
    broadcasts: entry.broadcasts.map(toBroadcastHours),
  };
}

function toBroadcastHours({ start, every, end }: Broadcast): BroadcastHours {
  const { weekday, time } = japaneseTimeOf(new Date(start));
  return {
    ...{ start: new Date(start), every, end: end === null ? null : new Date(end) },
    ...{ weekdayInJapan: weekday, timeInJapan: time },
  };
}
