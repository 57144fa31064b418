import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { readable, type IdentifyOwner, type PeopleService } from '../people/people.service.ts';
import type { RecommendationsService } from '../recommendations/recommendations.service.ts';
import { draw, DRAWN_FROM } from './draw.ts';
import type { Surprise, SurpriseQuery } from './surprise.dto.ts';

const DEFAULT_OBSCURITY = 0.5;
const SEEDS = 2 ** 31;

/** Recommends one title, another each time. */
export class SurpriseService {
  /** @param random from 0 to below 1. */
  constructor(
    private readonly snapshots: Snapshots,
    private readonly people: PeopleService,
    private readonly recommendations: RecommendationsService,
    private readonly random: () => number,
  ) {}

  /**
   * One of the best recommendations for somebody, drawn by chance.
   *
   * @throws {NotFoundError} where nobody has the name.
   * @throws {UnprocessableError} where the list is private or says nothing, or the options cannot be used.
   * @throws {UpstreamError} where the site that has the list fails.
   * @throws {UnauthenticatedError} where `me` is nobody.
   */
  async surprise(query: SurpriseQuery, identify: IdentifyOwner): Promise<Surprise> {
    const { person, exclude = [], obscurity = DEFAULT_OBSCURITY, ...filters } = query;
    const { seed = Math.floor(this.random() * SEEDS), ...options } = filters;
    const [read] = await this.people.read(this.snapshots.current.catalogue, [person], identify);
    const { told, opinions } = readable(read);
    const limit = DRAWN_FROM + exclude.length;
    const { data, modelVersion } = this.recommendations.fromList(opinions, { ...options, obscurity, limit });
    const excluded = new Set(exclude);
    const left = data.filter(({ anime }) => !excluded.has(anime.id)).slice(0, DRAWN_FROM);
    return { person: told, recommendation: draw(left, seed) ?? null, seed, modelVersion };
  }
}
