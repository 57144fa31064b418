import { Catalogue } from '../src/engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { rankColdStartItems } from '../src/cli/evaluate-cold-start.ts';
import { fansOfToday, showerFor, themeShares, worthOfFavourites } from '../src/cli/evaluate-shown.ts';
import { readModel } from '../src/cli/read-model.ts';
import type { HeldOutList, RatedEntry } from '../src/engine/recommender/metrics.ts';
import { rowOf, type Model } from '../src/engine/recommender/model.ts';
import { meanOf, type Show } from '../src/engine/recommender/shown-metrics.ts';
import { train } from '../src/engine/recommender/train.ts';
import { smallKernel } from './support/kernel.ts';
import { record } from './support/records.ts';

const DATA = new URL('../data/', import.meta.url);

/**
 * What the shipped model shows, by the measures of `evaluate --shown`. No ratings ship, so the people are made up: each
 * likes the best known titles of one theme. docs/recommender.md has the figures of real people.
 */
describe('what is shown', () => {
  let model: Model;
  let catalogue: Catalogue;
  let show: Show;
  let genres: Map<number, string[]>;

  beforeAll(async () => {
    model = await readModel(new URL('model.bin', DATA).pathname);
    const { version, records } = await readCatalogueFile(new URL('catalogue.json.gz', DATA).pathname);
    catalogue = new Catalogue(version, records, id => model.popularity[rowOf(model, id)] ?? 0);
    show = showerFor(model, catalogue);
    genres = new Map(catalogue.entries.map(entry => [entry.id, [...entry.genres, ...entry.themes]]));
  });

  it('has the theme that all picks have', () => {
    const shares = themeShares(catalogue, genres, show);
    expect(meanOf([...shares.values()])).toBeGreaterThan(0.75);
    expect(shares.get('Sports')).toBeGreaterThan(0.7);
  });

  it('is new for fans of what is new', () => {
    expect(fansOfToday(catalogue, show)).toBeGreaterThan(0.9);
  });

  it('is worth something to whoever likes one theme, beyond what everybody knows', () => {
    const [one, three, five] = worthOfFavourites(model, catalogue, fansOfThemes(), show);
    expect(one?.users).toBe(2 * THEMES.length);
    // Of twelve people: a title more or less that a franchise has moves these by .03. `evaluate --shown` asks real lists.
    expect(one?.plain).toBeGreaterThan(0.09);
    expect(three?.plain).toBeGreaterThan(0.23);
    expect(five?.plain).toBeGreaterThan(0.19);
    expect(three?.weighted).toBeGreaterThan(0.17);
    expect(five?.weighted).toBeGreaterThan(0.15);
  });

  const THEMES = ['Sports', 'Music', 'Mecha', 'Horror', 'Romance', 'Sci-Fi'];

  /** Of each theme two people, who like every second of its 60 best known titles. */
  function fansOfThemes(): HeldOutList[] {
    return THEMES.flatMap(theme => {
      const known = catalogue.search({}, 'popularity').filter(({ id }) => genres.get(id)?.includes(theme));
      return Array.from({ length: 2 }, (_, person) => {
        const liked = known.slice(0, 60).filter((_entry, place) => place % 2 === person);
        const entries = liked.map(({ id }): RatedEntry => [id, 9]);
        const cold = entries.slice(0, 5).map(([id]) => id);
        return { user: `${theme} ${person}`, foldIn: entries, hidden: [], cold };
      });
    });
  }
});

describe('cold-start items', () => {
  const CAMPS = ['sport', 'magic'];
  /** 40 titles of 2000 and 10 of 2020 in each of two camps. */
  const records = CAMPS.flatMap((camp, side) =>
    Array.from({ length: 50 }, (_, k) =>
      record({
        id: 1 + side + 2 * k,
        title: `${camp} ${k}`,
        startDate: k < 40 ? '2000-01-01' : '2020-01-01',
      }),
    ),
  );

  /** 80 people, each of one camp, with half of its old titles. */
  function trained(): Model {
    const lists = Array.from({ length: 80 }, (_, person) => {
      const ids = Array.from({ length: 20 }, (__, k) => 1 + (person % 2) + 2 * ((person + k * 3) % 40));
      return { ids, scores: ids.map(() => 8) };
    });
    const titles = new Map(
      records.map(({ id, title }) => [
        id,
        { names: [title], tags: [title.split(' ')[0] ?? ''], series: null, year: null },
      ]),
    );
    const expected = new Map(records.map(({ id }) => [id, 20]));
    return train(smallKernel(), { lists, titles, expected }, 'made up');
  }

  it('come first for those who like what they are like, though nobody has rated them', () => {
    const model = trained();
    const catalogue = new Catalogue('made up', records, id => model.popularity[rowOf(model, id)] ?? 0);
    const isOld = (id: number) => id <= 80;
    const coldStartItems = new Set(records.map(({ id }) => id).filter(id => id > 80));
    const people = CAMPS.map((camp, side): HeldOutList => ({
      user: camp,
      foldIn: Array.from({ length: 10 }, (_, k) => [1 + side + 2 * k * 3, 9]),
      hidden: Array.from({ length: 10 }, (_, k) => [81 + side + 2 * k, 9]),
      cold: [],
    }));
    const found = rankColdStartItems(model, catalogue, people, isOld, coldStartItems);
    expect(found?.summary.ndcg10).toBeGreaterThan(0.9);
    expect(found?.medianPlace).toBeLessThan(50);
  });
});
