import { factorsToShow } from '../../engine/recommender/shown-factors.ts';
import {
  averageListOf,
  tasteProfile,
  type AverageList,
  type GroupStrength,
} from '../../engine/recommender/taste-profile.ts';
import { weigh } from '../../engine/recommender/taste.ts';
import type { Snapshot, Snapshots } from '../../engine/snapshot/snapshot.ts';
import { referenceTo } from '../anime/anime-reference.ts';
import {
  readable,
  type IdentifyOwner,
  type PeopleService,
  type ReadPerson,
} from '../people/people.service.ts';
import type { PersonText } from '../people/person.ts';
import { inputOfList, type RecommendationInput } from '../recommendations/recommendation-input.ts';
import type { RecommendationsService } from '../recommendations/recommendations.service.ts';
import { averagePlaces } from './average-place.ts';
import { rareFavourites } from './rare-favourites.ts';
import { namedGroups, type NamedGroups, type TasteKind } from './taste-groups.ts';
import { summaryOf } from './taste-summary.ts';
import type { SurprisingRecommendation, TasteProfile, TasteTerm, TasteTerms } from './taste.dto.ts';

const MOST = { for: 10, against: 5, because: 3 };
/** Smaller differences are told apart by chance. */
const LEAST_DIFFERENCE = 0.15;
const RECOMMENDED = 20;

/** What a taste is compared with; the same for everybody. */
interface Comparison extends NamedGroups {
  readonly average: AverageList;
  readonly averagePlaceOf: (animeId: number) => number;
}

/** Tells what a list says of whoever keeps it. */
export class TasteService {
  private readonly comparisons = new WeakMap<Snapshot['titles'], Comparison>();

  constructor(
    private readonly snapshots: Snapshots,
    private readonly people: PeopleService,
    private readonly recommendations: RecommendationsService,
  ) {}

  /**
   * Somebody's taste.
   *
   * @throws {NotFoundError} where nobody has the name.
   * @throws {UnprocessableError} where the list is private or says nothing, or picks are no titles of the catalogue.
   * @throws {UpstreamError} where the site that has the list fails.
   * @throws {UnauthenticatedError} where `me` is nobody.
   */
  async profile(person: PersonText, identify: IdentifyOwner): Promise<TasteProfile> {
    const snapshot = this.snapshots.current;
    const [read] = await this.people.read(snapshot.catalogue, [person], identify);
    const { told, opinions } = readable(read);
    const input = inputOfList(opinions, {});
    const comparison = this.comparisonFor(snapshot);
    const terms = this.termsOf(snapshot, comparison, input);
    const profile = {
      person: told,
      themes: terms('theme'),
      studios: terms('studio'),
      decades: terms('decade'),
      rareFavourites: rareFavourites(snapshot.catalogue, opinions.entries),
      surprise: this.surpriseOf(opinions, comparison),
    };
    return { ...profile, summary: summaryOf(profile), modelVersion: snapshot.model.version };
  }

  private comparisonFor(snapshot: Snapshot): Comparison {
    const known = this.comparisons.get(snapshot.titles);
    if (known) return known;
    const named = namedGroups(snapshot);
    const average = averageListOf(snapshot.model, named.groups);
    const comparison = { ...named, average, averagePlaceOf: averagePlaces(snapshot.model) };
    this.comparisons.set(snapshot.titles, comparison);
    return comparison;
  }

  private termsOf(
    { model, titles, catalogue }: Snapshot,
    { groups, names, average }: Comparison,
    { taste, names: listed }: RecommendationInput,
  ): (kind: TasteKind) => TasteTerms {
    const list = weigh(model, taste);
    const { short } = factorsToShow(model, titles, list, 'balanced');
    const strengths = tasteProfile(model, groups, list, average, short);
    const counts = new Int32Array(names.length);
    for (const row of list.picked)
      for (const group of groups.own.columns.subarray(groups.own.offsets[row], groups.own.offsets[row + 1]))
        counts[group] = (counts[group] ?? 0) + 1;
    const tell = ({ group, yours, average: usual, shares }: GroupStrength): TasteTerm => {
      const difference = yours - usual;
      const strongest = difference >= 0 ? shares : shares.toReversed();
      const because = strongest
        .slice(0, MOST.because)
        .filter(({ share }) => share * difference > 0)
        .map(({ animeId, share }) => ({
          anime: referenceTo(catalogue, animeId, listed.get(animeId)),
          share,
        }));
      const name = names[group]?.name ?? '';
      return { name, yours, average: usual, difference, titles: counts[group] ?? 0, because };
    };
    return kind => {
      const own = strengths
        .filter(({ group }) => names[group]?.kind === kind)
        .map(tell)
        .sort((a, b) => b.difference - a.difference);
      return {
        for: own.filter(({ difference }) => difference >= LEAST_DIFFERENCE).slice(0, MOST.for),
        against: own
          .filter(({ difference }) => difference <= -LEAST_DIFFERENCE)
          .reverse()
          .slice(0, MOST.against),
      };
    };
  }

  private surpriseOf(
    opinions: ReadPerson['opinions'],
    { averagePlaceOf }: Comparison,
  ): SurprisingRecommendation | null {
    const { data } = this.recommendations.fromList(opinions, { limit: RECOMMENDED });
    return data.reduce<SurprisingRecommendation | null>((most, recommendation, index) => {
      const averagePlace = averagePlaceOf(recommendation.anime.id);
      if (most && most.averagePlace >= averagePlace) return most;
      return { recommendation, place: index + 1, averagePlace };
    }, null);
  }
}
