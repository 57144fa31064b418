import { UnprocessableError } from '../../domain/errors.ts';
import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import { minutesAnEpisode } from '../../engine/catalogue/running-time.ts';
import { type StoryOrder, storyOrders } from '../../engine/catalogue/story-orders.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { OtherStory, WatchOrder, WatchOrderKind, WatchStep } from './watch-order.dto.ts';

/** Says in which order to watch a franchise. */
export class WatchOrderService {
  /** @param stories that are told in another order than they were released in; no title is in two of them. */
  constructor(
    private readonly snapshots: Snapshots,
    private readonly stories: readonly StoryOrder[] = storyOrders,
  ) {}

  /**
   * All titles of the franchise that a title belongs to, in an order to watch them in; adult ones where it is one itself.
   * Where a franchise tells several stories, the order is that of the title's own.
   *
   * @param order where none is given, the one to begin with.
   * @throws {NotFoundError} where no title has the id.
   * @throws {UnprocessableError} where the order of the story is asked for and not known.
   */
  orderFor(animeId: number, order?: WatchOrderKind): WatchOrder {
    const { catalogue } = this.snapshots.current;
    const entry = catalogue.get(animeId);
    const kin = catalogue.franchiseOf(entry);
    const stories = this.storiesOf(kin);
    const story = stories.find(each => namesTitle(each, animeId)) ?? stories[0];
    if (order === 'story' && !story) throw noStoryOrder();
    const shown = order ?? story?.first ?? 'release';
    const others = stories.filter(each => each !== story);
    return {
      name: bestKnown(kin)?.title ?? entry.title,
      order: shown,
      orders: story ? ['release', 'story'] : ['release'],
      first: story?.first ?? 'release',
      ...{ why: story?.why ?? null, source: story?.source ?? null },
      otherStories: others.flatMap(each => beginningOf(each, kin)),
      data: shown === 'story' && story ? byStory(kin, story, others) : byRelease(kin, stories),
    };
  }

  private storiesOf(kin: readonly CatalogueEntry[]): StoryOrder[] {
    const ids = new Set(kin.map(({ id }) => id));
    return this.stories.filter(({ story }) => story.some(({ id }) => ids.has(id)));
  }
}

function noStoryOrder(): UnprocessableError {
  return new UnprocessableError('This franchise has no other order than that of its releases.', [
    { pointer: '/query/order', message: 'must be release, or be left out' },
  ]);
}

function namesTitle({ story, leftOut = [] }: StoryOrder, animeId: number): boolean {
  return story.some(({ id }) => id === animeId) || leftOut.some(({ ids }) => ids.includes(animeId));
}

function bestKnown(kin: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  return kin.toSorted((a, b) => b.popularity - a.popularity)[0];
}

function beginningOf({ name, story }: StoryOrder, kin: readonly CatalogueEntry[]): OtherStory[] {
  const first = story.find(({ id }) => kin.some(entry => entry.id === id));
  return first ? [{ name, animeId: first.id }] : [];
}

/** What is to be said of a title's place in its story holds wherever it stands. */
function byRelease(kin: readonly CatalogueEntry[], stories: readonly StoryOrder[]): WatchStep[] {
  const notes = new Map(stories.flatMap(({ story }) => story.map(({ id, note }) => [id, note])));
  return kin.map((entry, index) => stepOf(entry, index + 1, notes.get(entry.id)));
}

function byStory(
  kin: readonly CatalogueEntry[],
  { story, leftOut = [] }: StoryOrder,
  others: readonly StoryOrder[],
): WatchStep[] {
  const byId = new Map(kin.map(entry => [entry.id, entry]));
  const placed = story.flatMap(({ id, note }) => {
    const entry = byId.get(id);
    return entry ? [{ entry, note }] : [];
  });
  const placedElsewhere = others.flatMap(each => each.story.map(({ id }) => id));
  const told = new Set([...story.map(({ id }) => id), ...placedElsewhere]);
  const reasons = new Map(leftOut.flatMap(({ ids, because }) => ids.map(id => [id, because])));
  return [
    ...placed.map(({ entry, note }, index) => stepOf(entry, index + 1, note)),
    ...kin.filter(({ id }) => !told.has(id)).map(entry => stepOf(entry, null, reasons.get(entry.id))),
  ];
}

function stepOf(entry: CatalogueEntry, place: number | null, note: string | undefined): WatchStep {
  const { startDate, episodes } = entry;
  const minutes = episodes === null ? null : episodes * minutesAnEpisode(entry);
  return { anime: toAnimeSummary(entry), place, startDate, minutes, note: note ?? null };
}
