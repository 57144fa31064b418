import type { AnimeReference } from '../anime/anime-reference.ts';
import type { AnimeSummary } from '../anime/anime.dto.ts';
import type { AskedPerson } from '../people/people.dto.ts';
import type { PersonText } from '../people/person.ts';
import type { Recommendation } from '../recommendations/recommendations.dto.ts';

/** Whose taste is asked for. */
export interface TasteQuery {
  /**
   * Whose list: `me` for whoever is signed in, `mal:NAME` or `anilist:NAME` for a public one, or `picks:` and ids as `picks` of
   * `/recommendations` has them.
   * @example "picks:1:9,5114:10"
   */
  person: PersonText;
}

/** What a picture is to stand on. */
export type ColourScheme = 'light' | 'dark';

/** Whose taste is to be drawn, and how. */
export interface TastePictureQuery extends TasteQuery {
  /** The default is `light`. */
  scheme?: ColourScheme;
}

/** What one title of the list says of a theme, a studio or a decade. */
export interface TermReason {
  anime: AnimeReference;
  /** What it adds to the difference; negative if it speaks against. */
  share: number;
}

/** How a list stands to a theme, a studio or a decade. */
export interface TasteTerm {
  /** @example "Mecha" */
  name: string;
  /**
   * How strongly the list speaks for its titles, where 1 is how strongly it speaks for all titles alike; below 1 it speaks for them
   * less, and below 0 against them.
   * @example 2.4
   */
  yours: number;
  /** The same of the average list. @example 1.2 */
  average: number;
  /** `yours` less `average`: the sum of what all titles of the list add. @example 1.2 */
  difference: number;
  /** How many titles of the list are of it. @isInt @example 7 */
  titles: number;
  /**
   * The titles of the list that add most, or take away most where the difference is negative.
   * @maxItems 3
   */
  because: TermReason[];
}

/** What a list speaks for and against, more than the average list. */
export interface TasteTerms {
  /**
   * The greatest difference first.
   * @maxItems 10
   */
  for: TasteTerm[];
  /**
   * The greatest difference first.
   * @maxItems 5
   */
  against: TasteTerm[];
}

/** A favourite that few share. */
export interface RareFavourite {
  anime: AnimeSummary;
  /** 1 to 10; null where it was not scored. @isInt @example 10 */
  score: number | null;
  /** On how many of the lists that the model learned from it is, or would be. @isInt @example 38 */
  popularity: number;
}

/** A recommendation that nobody would have guessed. */
export interface SurprisingRecommendation {
  /** With its arithmetic: the reasons' shares add up to the score. */
  recommendation: Recommendation;
  /** Its place among what is recommended from this list. @isInt @example 4 */
  place: number;
  /** Its place among the same titles for the average list. @isInt @example 1893 */
  averagePlace: number;
}

/** What a list says of whoever keeps it. */
export interface TasteProfile {
  person: AskedPerson;
  /** Genres and themes. */
  themes: TasteTerms;
  studios: TasteTerms;
  decades: TasteTerms;
  /**
   * Favourites that few share, the rarest first: one of each franchise, scored 8 or more, or among the best tenth of a list that has
   * no such scores.
   * @maxItems 6
   */
  rareFavourites: RareFavourite[];
  /** Of the first twenty recommendations the one that is furthest from what the average list leads to; null where there is none. */
  surprise: SurprisingRecommendation | null;
  /** The profile in a sentence, as the text of a picture. @example "Ann’s taste: more Mecha and Space than the average list …" */
  summary: string;
  /** Names the model that made it. @example "3f2a9c51d0be" */
  modelVersion: string;
}
