import type { AnimeSummary } from '../anime/anime.dto.ts';
import type { AskedPerson } from '../people/people.dto.ts';
import type { PersonText } from '../people/person.ts';
import type { Evidence, OtherReasons, Reason } from '../recommendations/recommendations.dto.ts';
import type { RecommendationOptions } from '../recommendations/recommendation-requests.dto.ts';
import type { ListStatus } from '../../domain/list-entry.ts';

/** Who watches together, and how what they like is weighed. */
export interface TogetherQuery extends RecommendationOptions {
  /**
   * Two to five people, each once. Repeat it for each of them.
   * @minItems 2
   * @maxItems 5
   * @example ["mal:StandIn_Blaze", "picks:1:9,5114:10"]
   */
  person: PersonText[];
  /**
   * What titles are chosen by. 0: as much joy as can be had, whoever has it; 1: that all like each of them, though fewer then like
   * any. The default is 0.25.
   * @minimum 0
   * @maximum 1
   */
  fairness?: number;
}

/** What a title is to one of the group, who has not seen it. */
export interface ForPerson {
  /** Which of `people` it is, from 0. @isInt @example 0 */
  person: number;
  /**
   * How likely it is that they like it, 0 to 1: how many of the people whose lists were held out liked the title at this place of
   * their own recommendations. Unlike scores, chances of different people compare.
   * @example 0.24
   */
  chance: number;
  /**
   * Its place among what nobody of the group has seen, by their taste alone: 1 is the best. Null where nothing of theirs speaks for
   * it.
   * @isInt
   * @example 3
   */
  place: number | null;
  /** Whether they plan to watch it. */
  planned: boolean;
  evidence: Evidence;
  /**
   * What speaks for it, and against it, of their own titles; the five that weigh most.
   * @maxItems 5
   */
  reasons: Reason[];
  /** The sum of all other reasons, if there are more than five. */
  otherReasons?: OtherReasons;
}

/** A title that all could watch together. */
export interface SharedRecommendation {
  anime: AnimeSummary;
  /**
   * For each of them.
   * @maxItems 5
   */
  forEach: ForPerson[];
}

/** Somebody who has seen a title, and what their list says of it. */
export interface SeenBy {
  /** Which of `people` it is, from 0. @isInt @example 1 */
  person: number;
  status: ListStatus;
  /** 1 to 10; null where it was not scored. @isInt @example 9 */
  score: number | null;
}

/** A title that some have seen and liked, for those who have not. */
export interface SeenRecommendation extends SharedRecommendation {
  /**
   * Who has seen it.
   * @maxItems 4
   */
  seenBy: SeenBy[];
}

/** What to watch together. */
export interface TogetherRecommendations {
  /**
   * Whom it is for, in the order in which they were asked for; of those with `missing`, nothing is in it.
   * @maxItems 5
   */
  people: AskedPerson[];
  /** Titles of franchises that none of them has begun, one of each franchise, best first. */
  data: SharedRecommendation[];
  /**
   * Titles that some of them have seen and scored 7 or more, or not at all, and the others would like, best first.
   * @maxItems 10
   */
  seenBySome: SeenRecommendation[];
  /** What was asked for, or else the default. @example 0.25 */
  fairness: number;
  /** Names the model that made them. @example "3f2a9c51d0be" */
  modelVersion: string;
  /** Whether AniRec's database is down: public lists and picks are answered all the same. */
  degraded: boolean;
}
