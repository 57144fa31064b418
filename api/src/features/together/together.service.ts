import { UnprocessableError } from '../../domain/errors.ts';
import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import {
  recommendTogether,
  type MemberChance,
  type SharedTitle,
} from '../../engine/recommender/recommend-together.ts';
import type { Snapshot, Snapshots } from '../../engine/snapshot/snapshot.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';
import { referenceTo } from '../anime/anime-reference.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { IdentifyOwner, PeopleService, ReadPerson } from '../people/people.service.ts';
import { candidates } from '../recommendations/candidates.ts';
import { toldReasons } from '../recommendations/reasons.ts';
import { inputOfList, type RecommendationInput } from '../recommendations/recommendation-input.ts';
import type { RecommendationOptions } from '../recommendations/recommendation-requests.dto.ts';
import { optionsOf } from '../recommendations/recommendations.service.ts';
import type {
  ForPerson,
  SeenBy,
  SharedRecommendation,
  TogetherQuery,
  TogetherRecommendations,
} from './together.dto.ts';

const DEFAULT_LIMIT = 20;
const DEFAULT_FAIRNESS = 0.25;
const MAX_SEEN = 10;
const MAX_REASONS = 5;
const FEWEST = 2;

/** Somebody whose list could be taken. */
interface Member extends RecommendationInput {
  /** Which of those who were asked for. */
  readonly person: number;
  readonly entries: ReadPerson['opinions']['entries'];
}

/** Recommends to several people what they could watch together. */
export class TogetherService {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly people: PeopleService,
    private readonly now: () => Date,
    private readonly isDatabaseAway: () => boolean,
  ) {}

  /**
   * What people could watch together.
   *
   * @throws {InvalidRequestError} where it is not written who is meant, or somebody stands twice.
   * @throws {UnprocessableError} where the lists of fewer than two can be taken, or the options cannot be used.
   * @throws {UpstreamError} where that is since a site fails.
   * @throws {UnauthenticatedError} where `me` is nobody.
   */
  async recommend(query: TogetherQuery, identify: IdentifyOwner): Promise<TogetherRecommendations> {
    const snapshot = this.snapshots.current;
    const { person, fairness = DEFAULT_FAIRNESS, ...asked } = query;
    const options = optionsOf(snapshot, asked, '/query');
    const read = await this.people.read(snapshot.catalogue, person, identify);
    const members = read.flatMap((each, index) => memberOf(each, index));
    if (members.length < FEWEST) throw tooFew(read);
    const { unseen, seenBySome } = this.select(snapshot, members, options, fairness);
    return {
      people: read.map(({ told }) => told),
      data: unseen.flatMap(title => present(snapshot, members, title)),
      seenBySome: seenBySome.flatMap(title => {
        const seenBy = seersOf(members, title);
        return present(snapshot, members, title).map(shown => ({ ...shown, seenBy }));
      }),
      ...{ fairness, modelVersion: snapshot.model.version, degraded: this.isDatabaseAway() },
    };
  }

  private select(
    { model, titles, catalogue }: Snapshot,
    members: readonly Member[],
    options: RecommendationOptions,
    fairness: number,
  ) {
    const today = this.now().toISOString().slice(0, 10);
    const passes = members.map(({ taste, refused }) => {
      const picks = taste.picks.map(({ animeId }) => animeId);
      return candidates(catalogue, options, { picks, refused }, today);
    });
    const { limit = DEFAULT_LIMIT, obscurity = 0, diversity = 0, aim = 'balanced' } = options;
    return recommendTogether(
      model,
      titles,
      members.map(({ taste }) => taste),
      {
        isCandidate: animeId => passes.every(isCandidate => isCandidate(animeId)),
        ...{ limit, obscurity, diversity, aim, fairness, seenLimit: MAX_SEEN },
      },
    );
  }
}

function memberOf({ told, opinions }: ReadPerson, person: number): Member[] {
  if (told.missing !== null) return [];
  return [{ ...inputOfList(opinions, {}), person, entries: opinions.entries }];
}

/** What is said where nobody is left to watch together with. */
function tooFew(read: readonly ReadPerson[]): Error {
  const down = read.find(({ failure }) => failure instanceof UpstreamError);
  if (down?.failure) return down.failure;
  const faults = read.flatMap(({ told }, index) =>
    told.missing === null ? [] : [{ pointer: `/query/person/${index}`, message: told.missing.detail }],
  );
  return new UnprocessableError('Fewer than two of these people have a list that can be taken.', faults);
}

function present(
  { catalogue }: Snapshot,
  members: readonly Member[],
  { animeId, forEach }: SharedTitle,
): SharedRecommendation[] {
  const entry = catalogue.find(animeId);
  if (!entry) return [];
  return [
    {
      anime: toAnimeSummary(entry),
      forEach: forEach.flatMap(each => {
        const member = members[each.member];
        return member ? [forPerson(catalogue, entry, member, each)] : [];
      }),
    },
  ];
}

function forPerson(
  catalogue: Snapshot['catalogue'],
  entry: CatalogueEntry,
  { person, planned, names }: Member,
  { chance, place, scored }: MemberChance,
): ForPerson {
  const refer = (id: number) => referenceTo(catalogue, id, names.get(id));
  return {
    ...{ person, chance, planned: planned.has(entry.id), evidence: scored.evidence },
    place: Number.isFinite(place) ? place + 1 : null,
    ...toldReasons(catalogue, entry, scored, refer, MAX_REASONS),
  };
}

/** Whoever has the title itself on their list, as watched. */
function seersOf(members: readonly Member[], { animeId, forEach }: SharedTitle): SeenBy[] {
  const others = new Set(forEach.map(({ member }) => member));
  return members.flatMap(({ person, entries }, index) => {
    if (others.has(index)) return [];
    const entry = entries.find(each => each.animeId === animeId);
    return entry ? [{ person, status: entry.status, score: entry.score }] : [];
  });
}
