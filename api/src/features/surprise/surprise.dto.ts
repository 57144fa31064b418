import type { AdultTitles, AnimeId, TermName } from '../../engine/catalogue/catalogue.ts';
import type { AnimeType, EpisodeLength } from '../../engine/catalogue/catalogue-record.ts';
import type { AskedPerson } from '../people/people.dto.ts';
import type { PersonText } from '../people/person.ts';
import type { EcchiTitles } from '../recommendations/recommendation-requests.dto.ts';
import type { Recommendation } from '../recommendations/recommendations.dto.ts';

/** Whom to surprise, and with what. */
export interface SurpriseQuery {
  /**
   * Whose list: `me` for whoever is signed in, `mal:NAME` or `anilist:NAME` for a public one, or `picks:` and ids as `picks` of
   * `/recommendations` has them.
   * @example "picks:1:9,5114:10"
   */
  person: PersonText;
  /**
   * How little known the title shall be: 0 takes it as it comes, 1 prefers hidden gems. The default is 0.5.
   * @minimum 0
   * @maximum 1
   */
  obscurity?: number;
  /**
   * MyAnimeList ids of titles that shall not come, such as those that were shown before.
   * @maxItems 80
   * @example [47778]
   */
  exclude?: AnimeId[];
  /**
   * The same seed draws the same title, as long as the list and the model are the same. Without one, each request draws anew.
   * @isInt
   * @minimum 0
   * @maximum 2147483647
   * @example 42
   */
  seed?: number;
  /**
   * Only titles of this genre, one of those that `/facets` lists; case and spaces do not matter. Repeat it for titles
   * that have every one of them.
   * @maxItems 10
   * @example ["Drama"]
   */
  genre?: TermName[];
  /**
   * No titles of this genre. Repeat it for several.
   * @maxItems 10
   * @example ["Horror"]
   */
  excludeGenre?: TermName[];
  /**
   * Only titles of this type. Repeat it for titles of any of them.
   * @maxItems 5
   */
  type?: AnimeType[];
  /**
   * Only titles that began in this year or later.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearFrom?: number;
  /**
   * Only titles that began in this year or before.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearTo?: number;
  /**
   * Only titles with episodes of this length: `short` is below about 15 minutes, or a film below 40; `feature` as long
   * as a film. Repeat it for any of them.
   * @maxItems 3
   */
  episodeLength?: EpisodeLength[];
  /** Whether adult titles are recommended; by default they are not. */
  adult?: AdultTitles;
  /**
   * Whether ecchi titles are recommended. By default they are if you picked some, or another title of their franchise.
   */
  ecchi?: EcchiTitles;
}

/** One title, and why. */
export interface Surprise {
  person: AskedPerson;
  /** Null where all that could have come is excluded. */
  recommendation: Recommendation | null;
  /** What it was drawn with: ask with it again for the same. @isInt @example 42 */
  seed: number;
  /** Names the model that made it. @example "3f2a9c51d0be" */
  modelVersion: string;
}
