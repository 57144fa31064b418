import { readConfig } from '../../config/config.ts';
import { readCatalogueFile } from '../../features/anime/catalogue-file.ts';
import type { CatalogueRecord } from './catalogue-record.ts';
import { type StoryOrder, storyOrders } from './story-orders.ts';

const LAST = '9999';

describe('The orders of stories', () => {
  let byId: ReadonlyMap<number, CatalogueRecord>;

  beforeAll(async () => {
    const { records } = await readCatalogueFile(readConfig({}).catalogueFile);
    byId = new Map(records.map(record => [record.id, record]));
  });

  /** Each id that the table has, and where. */
  const mentions = storyOrders.flatMap(({ name, story, leftOut = [] }) =>
    [...story.map(({ id }) => id), ...leftOut.flatMap(({ ids }) => ids)].map(id => ({ name, id })),
  );

  function franchisesOf({ story, leftOut = [] }: StoryOrder): Set<number | undefined> {
    const ids = [...story.map(({ id }) => id), ...leftOut.flatMap(each => each.ids)];
    return new Set(ids.map(id => byId.get(id)?.franchise));
  }

  function dayOf(id: number): string {
    return byId.get(id)?.startDate ?? LAST;
  }

  it('are of titles that the catalogue has', () => {
    expect(mentions.filter(({ id }) => !byId.has(id))).toEqual([]);
  });

  it('have a title once, and in one order alone', () => {
    const seen = Map.groupBy(mentions, ({ id }) => id);
    expect([...seen.values()].filter(each => each.length > 1)).toEqual([]);
  });

  it('have a name each', () => {
    const known = new Set(mentions.map(({ name }) => name));
    expect(known.size).toBe(storyOrders.length);
  });

  it('stay in one franchise', () => {
    const torn = storyOrders.filter(order => franchisesOf(order).size !== 1);
    expect(
      torn.map(({ name, story }) => [name, story.map(({ id }) => [id, byId.get(id)?.franchise])]),
    ).toEqual([]);
  });

  it('have all that carries a story on in their franchises, or say why not', () => {
    const told = new Set(mentions.map(({ id }) => id));
    const franchises = new Set(storyOrders.flatMap(order => [...franchisesOf(order)]));
    const missing = [...byId.values()].filter(
      ({ id, franchise, franchiseRole }) =>
        franchiseRole === 'main' && franchises.has(franchise) && !told.has(id),
    );
    expect(missing.map(({ id, franchise, startDate, title }) => [id, franchise, startDate, title])).toEqual(
      [],
    );
  });

  it('have no recap in the order of any story', () => {
    expect(mentions.filter(({ id }) => byId.get(id)?.franchiseRole === 'recap')).toEqual([]);
  });

  it('recommend the order of the story only where it is another than that of release', () => {
    const same = storyOrders.filter(
      ({ first, story }) =>
        first === 'story' && story.every(({ id }, place) => dayOf(story[place - 1]?.id ?? id) <= dayOf(id)),
    );
    expect(same.map(({ name }) => name)).toEqual([]);
  });

  it('are explained in whole sentences, each in its own', () => {
    const reasons = storyOrders.map(({ why }) => why);
    const others = storyOrders.flatMap(({ story, leftOut = [] }) => [
      ...story.flatMap(({ note }) => note ?? []),
      ...leftOut.map(({ because }) => because),
    ]);
    expect([...reasons, ...others].filter(text => !/^[A-Z0-9].*\.$/u.test(text))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('say where they are told, on a public page', () => {
    const odd = storyOrders.filter(
      ({ source }) => source.name === '' || new URL(source.url).protocol !== 'https:',
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });
});
