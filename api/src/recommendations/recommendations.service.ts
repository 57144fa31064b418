import { toAnimeSummary } from '../anime/anime.dto.ts';
import { NotFoundError, UnprocessableError, type RequestFault } from '../errors.ts';
import { recommend } from '../recommender/recommend.ts';
import type { Scored } from '../recommender/scores.ts';
import type { Taste } from '../recommender/taste.ts';
import type { Snapshot, Snapshots } from '../snapshot/snapshot.ts';
import { candidates } from './candidates.ts';
import { optionFaults, tasteFaults, type ParameterSource, type RequestedTaste } from './faults.ts';
import type { RecommendationCache } from './recommendation-cache.ts';
import type {
  AnimeReference,
  Recommendation,
  RecommendationOptions,
  Recommendations,
} from './recommendations.dto.ts';

const DEFAULT_LIMIT = 20;

/** Recommends titles and says why. */
export class RecommendationsService {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly cache: RecommendationCache,
    private readonly now: () => Date,
  ) {}

  /**
   * Titles like one title.
   *
   * @throws {NotFoundError} where no title has the id.
   * @throws {UnprocessableError} where the options contradict each other or the catalogue.
   */
  async similar(animeId: number, options: RecommendationOptions): Promise<Recommendations> {
    const snapshot = this.snapshots.current;
    const { model, catalogue, facets } = snapshot;
    if (!catalogue.find(animeId)) throw new NotFoundError(`No anime has the id ${animeId}.`);
    refuse(optionFaults(facets, options, '/query'));
    const key = ['similar', model.version, catalogue.version, this.today(), animeId, JSON.stringify(options)];
    const taste: Taste = { picks: [{ animeId, score: null }], disliked: [], unlike: [] };
    return this.cache.getOrCompute(key.join(':'), () => this.recommend(snapshot, taste, options));
  }

  /**
   * Titles for somebody who likes the picks.
   *
   * @param source where the request has its parameters, for what is wrong with them.
   * @throws {UnprocessableError} where a title is not in the catalogue or stands twice, or the options contradict each
   * other or the catalogue.
   */
  fromPicks(taste: RequestedTaste, options: RecommendationOptions, source: ParameterSource): Recommendations {
    const snapshot = this.snapshots.current;
    refuse([
      ...tasteFaults(snapshot.catalogue, taste, source),
      ...optionFaults(snapshot.facets, options, source),
    ]);
    const picks = taste.picks.map(({ animeId, score }) => ({ animeId, score: score ?? null }));
    return this.recommend(snapshot, { picks, disliked: [], unlike: taste.unlike }, options);
  }

  private recommend(snapshot: Snapshot, taste: Taste, options: RecommendationOptions): Recommendations {
    const { model, catalogue, titles } = snapshot;
    const { limit = DEFAULT_LIMIT, obscurity = 0, diversity = 0 } = options;
    const isCandidate = candidates(catalogue, options, this.today());
    const { recommended, continued } = recommend(model, titles, taste, {
      isCandidate,
      ...{ limit, obscurity, diversity },
    });
    return {
      data: recommended.flatMap(each => present(snapshot, each)),
      continuations: continued.flatMap(each =>
        present(snapshot, each).map(shown => ({ ...shown, follows: reference(snapshot, each.follows) })),
      ),
      modelVersion: model.version,
    };
  }

  private today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

function refuse(faults: readonly RequestFault[]): void {
  if (faults.length > 0) throw new UnprocessableError('Some of what was asked for cannot be used.', faults);
}

function present(snapshot: Snapshot, { animeId, score, shares }: Scored): Recommendation[] {
  const entry = snapshot.catalogue.find(animeId);
  if (!entry) return [];
  const reasons = shares.map(({ animeId: id, share }) => ({ anime: reference(snapshot, id), share }));
  return [{ anime: toAnimeSummary(entry), score, reasons }];
}

function reference({ catalogue }: Snapshot, id: number): AnimeReference {
  return { id, title: catalogue.find(id)?.title ?? `#${id}` };
}
