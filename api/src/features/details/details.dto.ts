import type { AnimeSummary } from '../anime/anime.dto.ts';

/**
 * Whether there are details of a title: `known`; `unlisted`, AniList does not have it; `off`, this server does not ask
 * AniList; `away`, AniList does not answer; `busy`, AniList has been asked as often as it may be for now.
 */
export type DetailsState = 'known' | 'unlisted' | 'off' | 'away' | 'busy';

/** How a title is related to another. */
export type RelationKind =
  | 'prequel'
  | 'sequel'
  | 'parent'
  | 'side-story'
  | 'spin-off'
  | 'alternative'
  | 'summary'
  | 'adaptation'
  | 'source'
  | 'character'
  | 'other';

/** A work that a title is related to. */
export interface Relation {
  /** What the other work is to this one: its sequel, its source, … */
  kind: RelationKind;
  /** @example "Cowboy Bebop: Tengoku no Tobira" */
  title: string;
  medium: 'anime' | 'manga';
  /** The year in which it began. @isInt @example 2001 */
  year: number | null;
  /** The other work where AniRec's catalogue has it. */
  anime: AnimeSummary | null;
  /** Its page at AniList. @example "https://anilist.co/anime/5" */
  url: string;
}

/** A video that shows what a title is like, at another site. */
export interface Trailer {
  site: 'youtube' | 'dailymotion';
  /** The site's own id. @example "gY5nDXOtv_o" */
  id: string;
  /** Where it is shown. @example "https://www.youtube.com/watch?v=gY5nDXOtv_o" */
  url: string;
}

/** A site that shows a title. */
export interface StreamingSite {
  /** @example "Crunchyroll" */
  site: string;
  url: string;
  /** The language that the site is in, where it is for one alone. @example "Japanese" */
  language: string | null;
}

/** The episode that is shown next in Japan. */
export interface NextEpisode {
  /** @isInt @example 4 */
  episode: number;
  airsAt: Date;
}

/** What AniList says about a title. Any part of it may be missing. */
export interface Details {
  /** The title's page at AniList: link there where any of this is shown. @example "https://anilist.co/anime/1" */
  url: string;
  /** When AniList was asked. */
  fetchedAt: Date;
  /** Whether refreshing it was due and failed. It is never older than 8 days. */
  stale: boolean;
  /** What it is about, as plain text with line breaks. It may name its own source at its end. */
  synopsis: string | null;
  /** The mean of AniList's votes, of 100. @isInt @example 86 */
  score: number | null;
  /** How many people have voted. @isInt @example 187000 */
  votes: number | null;
  /** @isInt @example 26 */
  episodes: number | null;
  /** Minutes an episode. @isInt @example 24 */
  episodeMinutes: number | null;
  /** What it was adapted from. @example "Light novel" */
  adaptedFrom: string | null;
  /** @example ["Sunrise"] */
  studios: string[];
  /** Themes that fit it well and give nothing away, the best first. @example ["Space", "Crime"] */
  themes: string[];
  trailer: Trailer | null;
  nextEpisode: NextEpisode | null;
  /** Where to watch it. Most of these sites serve only some countries, and AniList does not say which. */
  streaming: StreamingSite[];
  /** Prequels and sequels first. */
  relations: Relation[];
}

/** What AniList says about a title of the catalogue, or why that is not known. */
export interface TitleDetails {
  /** @isInt @example 1 */
  animeId: number;
  state: DetailsState;
  /** Null unless `known`. */
  details: Details | null;
  /** When to ask again; null unless `away` or `busy`. @isInt */
  retryAfterSeconds: number | null;
}

/** What AniList says about several titles. */
export interface DetailsList {
  /** In the order that was asked for. Titles that are not in the catalogue are left out. */
  data: TitleDetails[];
}
