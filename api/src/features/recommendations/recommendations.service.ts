import { referenceTo, type AnimeReference } from '../anime/anime-reference.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { UnprocessableError, type RequestFault } from '../../domain/errors.ts';
import { recommend } from '../../engine/recommender/recommend.ts';
import type { Scored } from '../../engine/recommender/explain.ts';
import { answersVersion } from '../../engine/snapshot/answers-version.ts';
import type { Snapshot, Snapshots } from '../../engine/snapshot/snapshot.ts';
import {
  inputOfList,
  inputOfRequest,
  type RecommendationInput,
  type Opinions,
} from './recommendation-input.ts';
import { candidates, countWithoutKnownGenre, type KnownTitles } from './candidates.ts';
import { readFilters } from '../facets/named-filters.ts';
import { inputFaults, yearFaults, type ParameterSource, type RequestedInput } from './faults.ts';
import { toldReasons } from './reasons.ts';
import {
  USUAL_OPTIONS,
  type ModelRecommendations,
  type RecommendationCache,
} from './recommendation-cache.ts';
import type { ListRecommendationOptions, RecommendationOptions } from './recommendation-requests.dto.ts';
import type { Recommendation, Recommendations } from './recommendations.dto.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

const DEFAULT_LIMIT = 20;
/**
 * Names how recommendations are made and told: raised with each change of that, since what the version before has put into
 * the cache outlives it.
 */
export const METHOD = 8;

const USUAL = new Set(USUAL_OPTIONS.map(options => JSON.stringify(options)));

/** Recommends titles and says why. */
export class RecommendationsService {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly cache: RecommendationCache,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly isDatabaseAway: () => boolean,
  ) {}

  /**
   * Titles like one title.
   *
   * @throws {NotFoundError} where no title has the id.
   * @throws {UnprocessableError} where the options contradict each other or the catalogue.
   */
  async similar(animeId: number, asked: RecommendationOptions): Promise<Recommendations> {
    const snapshot = this.snapshots.current;
    snapshot.catalogue.get(animeId);
    const options = optionsOf(snapshot, asked, '/query');
    const compute = () => this.recommend(snapshot, inputOfTitle(animeId), options);
    if (!USUAL.has(JSON.stringify(options))) return this.ofNow(compute());
    return this.ofNow(await this.cache.getOrCompute(this.keyOf(snapshot, animeId, options), compute));
  }

  /**
   * Puts the titles like one title into the cache.
   *
   * @throws {CacheUnavailableError} where the cache does not take them.
   */
  async precompute(animeId: number, options: RecommendationOptions): Promise<void> {
    const snapshot = this.snapshots.current;
    const recommended = this.recommend(snapshot, inputOfTitle(animeId), options);
    await this.cache.put(this.keyOf(snapshot, animeId, options), recommended);
  }

  /**
   * Titles for somebody who likes the picks.
   *
   * @param source where the request has its parameters, for what is wrong with them.
   * @throws {UnprocessableError} where a title is not in the catalogue or stands twice, or the options contradict each
   * other or the catalogue.
   */
  fromPicks(taste: RequestedInput, asked: RecommendationOptions, source: ParameterSource): Recommendations {
    const snapshot = this.snapshots.current;
    const options = optionsOf(snapshot, asked, source, inputFaults(snapshot.catalogue, taste, source));
    return this.ofNow(this.recommend(snapshot, inputOfRequest(taste), options));
  }

  /**
   * Titles for somebody whose list is known.
   *
   * @throws {UnprocessableError} where the options contradict each other or the catalogue.
   */
  fromList(opinions: Opinions, asked: ListRecommendationOptions): Recommendations {
    const snapshot = this.snapshots.current;
    const options = optionsOf(snapshot, asked, '/query');
    return this.ofNow(this.recommend(snapshot, inputOfList(opinions, options), options));
  }

  private ofNow(recommendations: ModelRecommendations): Recommendations {
    return { ...recommendations, degraded: this.isDatabaseAway() };
  }

  private recommend(
    snapshot: Snapshot,
    input: RecommendationInput,
    options: RecommendationOptions,
  ): ModelRecommendations {
    const { model, catalogue, titles } = snapshot;
    const refer = referrer(catalogue, input.names);
    const { limit = DEFAULT_LIMIT, obscurity = 0, diversity = 0, aim = 'balanced' } = options;
    const [known, today] = [knownTitlesOf(input), this.today()];
    const { recommended, continued } = recommend(model, titles, input.taste, {
      isCandidate: candidates(catalogue, options, known, today),
      isPlanned: animeId => input.planned.has(animeId),
      ...{ limit, obscurity, diversity, aim },
    });
    return {
      data: recommended.flatMap(each => present(catalogue, each, refer)),
      continuations: continued.flatMap(each => {
        const follows = refer(each.follows);
        return present(catalogue, each, refer).map(shown => ({
          ...shown,
          follows,
          earlier: each.isEarlier,
        }));
      }),
      withoutKnownGenre: countWithoutKnownGenre(catalogue, options, known, ownTitlesOf(input), today),
      modelVersion: model.version,
      ratingsEnd: titles.ratingsEnd > 0 ? Math.floor(titles.ratingsEnd) : null,
    };
  }

  private keyOf(snapshot: Snapshot, animeId: number, options: RecommendationOptions): string {
    const version = answersVersion(snapshot, this.clock.now());
    return ['similar', METHOD, version, animeId, JSON.stringify(options)].join(':');
  }

  private today(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 10);
  }
}

function inputOfTitle(animeId: number): RecommendationInput {
  return inputOfRequest({ picks: [{ animeId }], unlike: [] });
}

function knownTitlesOf({ taste, refused }: RecommendationInput): KnownTitles {
  return { picks: taste.picks.map(({ animeId }) => animeId), refused };
}

/** What is never given: what somebody has said anything of. */
function ownTitlesOf({ taste: { picks, disliked, unlike }, planned }: RecommendationInput): Set<number> {
  return new Set([...picks.map(({ animeId }) => animeId), ...disliked, ...unlike, ...planned]);
}

/**
 * What is asked for, with the catalogue's names.
 *
 * @param faults what else is wrong with the request.
 * @throws {UnprocessableError} where anything is wrong with it.
 */
export function optionsOf<Options extends RecommendationOptions>(
  { filterNames }: Snapshot,
  asked: Options,
  source: ParameterSource,
  faults: readonly RequestFault[] = [],
): Options {
  const read = readFilters(asked, filterNames, source);
  const all = [...faults, ...read.faults, ...yearFaults(asked, source)];
  if (all.length > 0) throw new UnprocessableError('Some of what was asked for cannot be used.', all);
  return read.filters;
}

/** Refers to titles; to the same one by the same reference, since all recommendations share their reasons. */
function referrer(catalogue: Catalogue, names: RecommendationInput['names']): (id: number) => AnimeReference {
  const made = new Map<number, AnimeReference>();
  return id => {
    const known = made.get(id);
    if (known) return known;
    const reference = referenceTo(catalogue, id, names.get(id));
    made.set(id, reference);
    return reference;
  };
}

function present(
  catalogue: Catalogue,
  scored: Scored,
  refer: (id: number) => AnimeReference,
): Recommendation[] {
  const entry = catalogue.find(scored.animeId);
  if (!entry) return [];
  const { score, evidence } = scored;
  return [{ anime: toAnimeSummary(entry), score, evidence, ...toldReasons(catalogue, entry, scored, refer) }];
}
