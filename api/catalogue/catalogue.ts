import { createHash } from 'node:crypto';
import type { CatalogueFile, CatalogueRecord } from '../src/anime/catalogue-file.ts';
import { corrected } from './corrections.ts';
import { dateInJapan } from './dates.ts';
import { episodeLengthOf } from './episode-length.ts';
import { withFranchises } from './franchises.ts';
import { externalIds, numericId, officialSite, pageId, streamingLinks } from './links.ts';
import type { BangumiData, BangumiItem } from './packages/bangumi-data.ts';
import type { Bgmd, BgmdSubject } from './packages/bgmd.ts';
import { classify } from './terms/classify.ts';
import { dropNamesOfOthers, makeTitlesDistinct } from './titles/distinct.ts';
import { knownTitles } from './titles/known-titles.ts';
import { chooseTitles } from './titles/titles.ts';
import { typeOf } from './type.ts';

/** Why a title of the packages is not in the catalogue. */
export type Omission = 'no MyAnimeList id' | 'malformed MyAnimeList id' | 'later part of an entry';

/** A title of the packages that is not in the catalogue. */
export interface OmittedTitle {
  title: string;
  reason: Omission;
}

/** The catalogue, and what was left out of it. */
export interface BuiltCatalogue {
  file: CatalogueFile;
  omitted: OmittedTitle[];
}

/** Joins the packages into the catalogue; the same packages always give the same catalogue. */
export function buildCatalogue(bangumiData: BangumiData, bgmd: Bgmd): BuiltCatalogue {
  const { kept, omitted } = selectItems(bangumiData.items.map(corrected));
  const records = [...kept].map(([id, item]) => toRecord(id, item, bgmd, bangumiData.urlTemplates));
  const grouped = withFranchises(records.sort((a, b) => a.id - b.id));
  const distinct = dropNamesOfOthers(makeTitlesDistinct(grouped));
  return {
    file: {
      version: createHash('sha256').update(JSON.stringify(distinct)).digest('hex').slice(0, 16),
      sources: { 'bangumi-data': bangumiData.version, bgmd: bgmd.version },
      records: distinct,
      tags: Object.fromEntries([...kept].map(([id, item]) => [id, subjectOf(item, bgmd)?.tags ?? []])),
    },
    omitted,
  };
}

/**
 * The items by MyAnimeList id. Where bangumi-data has several for one id they are parts of one entry
 * (films of a series, halves of a season), and the first to be shown carries its name and date.
 */
function selectItems(items: readonly BangumiItem[]) {
  const kept = new Map<number, BangumiItem>();
  const omitted: OmittedTitle[] = [];
  for (const item of items.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const id = numericId(item, 'mal');
    const reason = reasonToOmit(item, id, kept);
    if (id !== null && reason === null) kept.set(id, item);
    else if (reason !== null) omitted.push({ title: item.title, reason });
  }
  return { kept, omitted };
}

function reasonToOmit(
  item: BangumiItem,
  id: number | null,
  kept: ReadonlyMap<number, BangumiItem>,
): Omission | null {
  if (id !== null) return kept.has(id) ? 'later part of an entry' : null;
  return pageId(item, 'mal') === null ? 'no MyAnimeList id' : 'malformed MyAnimeList id';
}

function timeOf(item: BangumiItem): number {
  return item.begin?.getTime() ?? Infinity;
}

function toRecord(
  id: number,
  item: BangumiItem,
  bgmd: Bgmd,
  urlTemplates: ReadonlyMap<string, string>,
): CatalogueRecord {
  const subject = subjectOf(item, bgmd);
  const tags = subject?.tags ?? [];
  const type = typeOf(item, tags);
  return {
    id,
    ...chooseTitles(item, subject, knownTitles[id]),
    type,
    startDate: item.begin && dateInJapan(item.begin),
    // Of a film bangumi-data's end says nothing.
    endDate: type === 'movie' ? null : item.end && dateInJapan(item.end),
    // No package knows how many episodes the rest have.
    episodes: type === 'movie' ? 1 : null,
    episodeLength: episodeLengthOf(type, tags),
    // Until all are read: see `withFranchises`.
    franchise: id,
    ...classify(tags),
    officialSite: officialSite(item),
    links: streamingLinks(item, urlTemplates),
    externalIds: externalIds(item),
    tagCount: tags.length,
  };
}

function subjectOf(item: BangumiItem, bgmd: Bgmd): BgmdSubject | undefined {
  const id = numericId(item, 'bangumi');
  return id === null ? undefined : bgmd.subjects.get(id);
}
