import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { Catalogue } from '../anime/catalogue.ts';
import { NotFoundError, UnprocessableError, type RequestFault } from '../errors.ts';
import type { Model } from '../recommender/model.ts';
import { recommend, type Scored } from '../recommender/recommend.ts';
import type { RecommendationCache } from './recommendation-cache.ts';
import type { Recommendation, RecommendationPick, Recommendations } from './recommendations.dto.ts';

/** Recommends titles and says why. */
export class RecommendationsService {
  constructor(
    private readonly model: Model,
    private readonly catalogue: Catalogue,
    private readonly cache: RecommendationCache,
  ) {}

  /**
   * Titles like one title.
   *
   * @throws {NotFoundError} where no title has the id.
   */
  async similar(animeId: number, limit: number): Promise<Recommendations> {
    if (!this.catalogue.find(animeId)) throw new NotFoundError(`No anime has the id ${animeId}.`);
    const key = `similar:${this.model.version}:${this.catalogue.version}:${animeId}:${limit}`;
    return this.cache.getOrCompute(key, () => this.rank([{ animeId }], limit));
  }

  /**
   * Titles for somebody who likes the picks.
   *
   * @param source the picks' place in the request, as a JSON pointer, for what is wrong with them.
   * @throws {UnprocessableError} where a pick is no title of the catalogue, or stands twice.
   */
  fromPicks(
    picks: readonly RecommendationPick[],
    limit: number,
    source: '/body/picks' | '/query/picks',
  ): Recommendations {
    const faults = picks.flatMap((pick, index) => this.faultOf(pick, index, picks, source));
    if (faults.length > 0) throw new UnprocessableError('Some picks cannot be used.', faults);
    return this.rank(picks, limit);
  }

  private rank(picks: readonly RecommendationPick[], limit: number): Recommendations {
    const known = (animeId: number) => this.catalogue.find(animeId) !== undefined;
    const scored = recommend(
      this.model,
      picks.map(({ animeId, score }) => ({ animeId, score: score ?? null })),
      known,
      limit,
    );
    return { data: scored.flatMap(each => this.present(each)), modelVersion: this.model.version };
  }

  private present({ animeId, score, shares }: Scored): Recommendation[] {
    const entry = this.catalogue.find(animeId);
    if (!entry) return [];
    const reasons = shares.map(({ animeId: id, share }) => ({
      anime: { id, title: this.catalogue.find(id)?.title ?? `#${id}` },
      share,
    }));
    return [{ anime: toAnimeSummary(entry), score, reasons }];
  }

  private faultOf(
    { animeId }: RecommendationPick,
    index: number,
    picks: readonly RecommendationPick[],
    source: string,
  ): RequestFault[] {
    const pointer = `${source}/${index}`;
    if (!this.catalogue.find(animeId)) return [{ pointer, message: `no anime has the id ${animeId}` }];
    const first = picks.findIndex(pick => pick.animeId === animeId);
    return first < index ? [{ pointer, message: `the id ${animeId} stands at ${first} already` }] : [];
  }
}
