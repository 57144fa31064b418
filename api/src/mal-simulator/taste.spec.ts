import type { CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import { readConfig } from '../config/config.ts';
import { inventPeople } from './invented-people.ts';
import type { ListedTitle, Person } from './people.ts';
import { drawList } from './taste.ts';

const STATUSES = ['watching', 'completed', 'on_hold', 'dropped', 'plan_to_watch'];

describe('the invented people', () => {
  let records: readonly CatalogueRecord[];
  let people: Person[];

  beforeAll(async () => {
    ({ records } = await readCatalogueFile(readConfig({}).catalogueFile));
    people = inventPeople(records);
  });

  function listOf(name: string): readonly ListedTitle[] {
    return people.find(person => person.name === name)?.list ?? [];
  }

  function shareOf(genre: string, list: readonly { animeId: number }[]): number {
    const ids = new Set(records.filter(({ genres }) => genres.includes(genre)).map(({ id }) => id));
    return list.filter(({ animeId }) => ids.has(animeId)).length / list.length;
  }

  it('have lists from the catalogue alone, each title once', () => {
    const known = new Set(records.map(({ id }) => id));
    for (const { list } of people) {
      const ids = list.map(({ animeId }) => animeId);
      expect(ids.filter(id => !known.has(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('have the same lists every time, in whatever order the catalogue stands', () => {
    expect(inventPeople(records.toReversed())).toEqual(people);
  });

  it('keep most of their lists when the catalogue grows', () => {
    const older = inventPeople(records.filter((_, index) => index % 10 !== 0));
    const before = new Set(
      older.find(({ name }) => name === 'StandIn_Blaze')?.list.map(each => each.animeId),
    );
    const kept = listOf('StandIn_Blaze').filter(({ animeId }) => before.has(animeId));
    expect(kept.length).toBeGreaterThan(120);
  });

  it('are a beginner, a veteran, one who has listed nothing, one whose list is private, and some between', () => {
    expect(people.map(({ name, list, visibility }) => [name, list.length, visibility])).toEqual([
      ['StandIn_Blaze', 160, 'public'],
      ['StandIn_Petal', 120, 'public'],
      ['StandIn_Orbit', 340, 'public'],
      ['StandIn_Sprout', 4, 'public'],
      ['StandIn_Empty', 0, 'public'],
      ['StandIn_Closed', 90, 'private'],
    ]);
  });

  it('have tastes that tell them apart', () => {
    const catalogue = records.map(({ id }) => ({ animeId: id }));
    for (const [name, loved, other] of [
      ['StandIn_Blaze', 'Action', 'Romance'],
      ['StandIn_Petal', 'Romance', 'Action'],
      ['StandIn_Orbit', 'Sci-Fi', 'Slice of Life'],
      ['StandIn_Closed', 'Mystery', 'Comedy'],
    ] as const) {
      expect(shareOf(loved, listOf(name))).toBeGreaterThan(2 * shareOf(loved, catalogue));
      expect(shareOf(other, listOf(name))).toBeLessThan(shareOf(loved, listOf(name)) / 2);
    }
  });

  it('score what they have seen, and have seen as much as their status says', () => {
    const entries = people.flatMap(({ list }) => list);
    expect(entries.filter(({ score }) => !Number.isInteger(score) || score < 0 || score > 10)).toEqual([]);
    expect(entries.filter(({ status, score }) => status === 'completed' && score === 0)).toEqual([]);
    const planned = entries.filter(({ status }) => status === 'plan_to_watch');
    expect(planned.filter(({ score, episodesWatched }) => score > 0 || episodesWatched > 0)).toEqual([]);
    const seen = entries.filter(({ status }) => status !== 'plan_to_watch');
    expect(seen.filter(({ episodesWatched }) => episodesWatched < 1)).toEqual([]);
    expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });

  it('changed nothing before it was first shown', () => {
    const starts = new Map(records.map(({ id, startDate }) => [id, Date.parse(startDate ?? '')]));
    const entries = people.flatMap(({ list }) => list);
    expect(entries.length).toBeGreaterThan(700);
    expect(
      entries.filter(({ animeId, updatedAt }) => updatedAt.getTime() < (starts.get(animeId) ?? 0)),
    ).toEqual([]);
  });
});

describe('drawList', () => {
  const title = {
    type: 'tv',
    startDate: null,
    endDate: null,
    episodes: null,
    genres: ['Action'],
    themes: [],
    tagCount: 30,
  } as const;

  it('takes what there is, where the catalogue is smaller than the list', () => {
    const records = [1, 2, 3].map(id => ({ ...title, id, genres: ['Action'], themes: [] }));
    const taste = { size: 10, draws: {}, fame: 1 };
    expect(drawList('somebody', taste, records).map(({ animeId }) => animeId)).toEqual([1, 2, 3]);
  });

  it('only plans to watch what has not begun', () => {
    const records = Array.from({ length: 50 }, (_, id) => ({
      ...title,
      id,
      startDate: '2999-01-01',
      genres: [],
      themes: [],
    }));
    const statuses = drawList('somebody', { size: 50, draws: {}, fame: 1 }, records).map(
      ({ status }) => status,
    );
    expect(new Set(statuses)).toEqual(new Set(['plan_to_watch']));
  });
});
