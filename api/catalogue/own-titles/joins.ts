import type { AnimeType } from '../../src/engine/catalogue/catalogue-record.ts';
import { numericId, pageId } from '../links.ts';
import { dayIn } from '../dates.ts';
import type { Arm } from '../packages/arm.ts';
import type { BangumiItem } from '../packages/bangumi-data.ts';
import type { Bgmd, BgmdSubject } from '../packages/bgmd.ts';
import { likeness } from './likeness.ts';
import { type OwnTitle, type OwnTitles, OwnTitlesError } from './own-title.ts';

/** How a title of the packages came by its MyAnimeList id, where bangumi-data has none. */
export type WayOfJoining =
  | "an item of bangumi-data, by AniList's id"
  | "an item of bangumi-data, by our table and Bangumi's id"
  | "a subject of bgmd alone, by our table and Bangumi's id";

/** An item that was given its MyAnimeList id. */
export interface Join {
  id: number;
  item: BangumiItem;
  way: WayOfJoining;
}

const TYPES: Record<AnimeType, BangumiItem['type']> = {
  tv: 'tv',
  special: 'tv',
  movie: 'movie',
  ova: 'ova',
  ona: 'web',
};

/** From here on two names are of one title, if its year is right too. */
const ALIKE = 0.5;

/**
 * The titles of the packages that have no MyAnimeList id there, and that our table or AniList's id gives one.
 *
 * @throws {OwnTitlesError} where our table's names or year are not those of the title that it is joined to.
 */
export function joinsOf(items: readonly BangumiItem[], bgmd: Bgmd, arm: Arm, ownTitles: OwnTitles): Join[] {
  const taken = new Set(idsOf(items));
  const wanted = Object.entries(ownTitles).filter(([id]) => !taken.has(Number(id)));
  const byTable = joinsByTable(wanted, items, bgmd);
  for (const { id } of byTable) taken.add(id);
  const joined = new Set(byTable.map(({ item }) => numericId(item, 'bangumi')));
  const rest = items.filter(item => lacksId(item) && !joined.has(numericId(item, 'bangumi') ?? NaN));
  return [...byTable, ...joinsByAniList(rest, arm, taken)];
}

/** The ids of our table that the packages have by now, so that its rows can go. */
export function needlessTitles(items: readonly BangumiItem[], ownTitles: OwnTitles): number[] {
  return idsOf(items).filter(id => id in ownTitles);
}

function idsOf(items: readonly BangumiItem[]): number[] {
  return items.map(item => numericId(item, 'mal')).filter(id => id !== null);
}

function lacksId(item: BangumiItem): boolean {
  return pageId(item, 'mal') === null;
}

function joinsByAniList(items: readonly BangumiItem[], arm: Arm, taken: ReadonlySet<number>): Join[] {
  return items.flatMap((item): Join[] => {
    const id = arm.malByAniList.get(numericId(item, 'aniList') ?? NaN);
    if (id === undefined || taken.has(id)) return [];
    return [{ id, item: withMalId(item, id), way: "an item of bangumi-data, by AniList's id" }];
  });
}

function joinsByTable(
  wanted: readonly [id: string, title: OwnTitle][],
  items: readonly BangumiItem[],
  bgmd: Bgmd,
): Join[] {
  const byBangumi = Map.groupBy(items, item => numericId(item, 'bangumi'));
  const faults: string[] = [];
  const joins = wanted.flatMap(([id, title]): Join[] => {
    if (title.bangumi === undefined) return [];
    const known = byBangumi.get(title.bangumi) ?? [];
    const subject = bgmd.subjects.get(title.bangumi);
    const found = known.length === 0 && subject ? [itemOf(subject, title)] : known.filter(lacksId);
    const fault = faultOf(title, found, subject);
    if (fault !== null) faults.push(`${id} ${title.romaji}: ${fault}`);
    const way =
      known.length > 0
        ? "an item of bangumi-data, by our table and Bangumi's id"
        : "a subject of bgmd alone, by our table and Bangumi's id";
    return found.map(item => ({ id: Number(id), item: withMalId(item, Number(id)), way }));
  });
  if (faults.length > 0) throw new OwnTitlesError(faults);
  return joins;
}

/** What speaks against a title's being these items. */
function faultOf(
  title: OwnTitle,
  [item]: readonly BangumiItem[],
  subject: BgmdSubject | undefined,
): string | null {
  if (item === undefined) return `no title of the packages that lacks an id is Bangumi's ${title.bangumi}`;
  const begins = item.begin && dayIn('Japan', item.begin);
  if (begins === null || begins.slice(0, 4) !== title.starts?.slice(0, 4))
    return `"${item.title}" begins on ${begins}, not in ${title.starts ?? 'a year that is said'}`;
  const names = [item.title, ...item.translations.values(), subject?.name ?? [], subject?.aliases ?? []];
  const own = [title.romaji, title.english, title.japanese].filter(name => name !== undefined);
  return likeness(own, names.flat()) < ALIKE ? `its names are not like "${item.title}"` : null;
}

/** A subject of bgmd as bangumi-data would have it. What kind it is, our table knows better. */
function itemOf({ id, name, airDate }: BgmdSubject, { type }: OwnTitle): BangumiItem {
  return {
    title: name,
    translations: new Map(),
    type: TYPES[type],
    language: 'ja',
    officialSite: '',
    begin: airDate === null ? null : new Date(`${airDate}T00:00:00+09:00`),
    end: null,
    repeats: null,
    pages: [{ site: 'bangumi', id: String(id), url: null, begin: null }],
  };
}

function withMalId(item: BangumiItem, id: number): BangumiItem {
  return { ...item, pages: [...item.pages, { site: 'mal', id: String(id), url: null, begin: null }] };
}

/** The items with the joined ones in the place of those that they were made of, and those of bgmd alone after them. */
export function withJoins(items: readonly BangumiItem[], joins: readonly Join[]): BangumiItem[] {
  const joined = joins.map(({ item }) => item);
  const ids = new Set(joined.map(item => numericId(item, 'bangumi')));
  return [...items.filter(item => !lacksId(item) || !ids.has(numericId(item, 'bangumi'))), ...joined];
}
