import type { FileRow, OtherThanAnime } from './file-row.ts';
import { at, hasField, isObject, listAt } from './json-fields.ts';
import { scaleOf } from './score-scale.ts';
import type { JsonFormat } from './json-format.ts';

const SCALES: Readonly<Record<string, number>> = { POINT_100: 100, POINT_5: 5, POINT_3: 3 };
/** The order of AniList's enumeration, by which its data download numbers them. */
const STATUSES = ['CURRENT', 'PLANNING', 'COMPLETED', 'DROPPED', 'PAUSED', 'REPEATING'];
const MANGA_FORMATS: ReadonlySet<unknown> = new Set(['MANGA', 'NOVEL', 'ONE_SHOT']);

/**
 * An answer of AniList's API, which tools keep as it is: to `MediaListCollection`, to `Page` of `mediaList`, or the
 * entries of either alone.
 */
export const aniListAnswer: JsonFormat = {
  rowsOf: root => {
    const collection = at(root, 'data', 'MediaListCollection') ?? at(root, 'MediaListCollection') ?? root;
    const entries = entriesOf(collection) ?? barePage(root);
    if (entries === undefined) return undefined;
    const format = at(collection, 'user', 'mediaListOptions', 'scoreFormat');
    const highest = SCALES[String(format)] ?? scaleOf(entries.map(entry => at(entry, 'score')));
    return entries.map(entry => rowOf(entry, highest));
  },
};

/** What AniList gives whoever asks for their data (https://anilist.co/gdpr/download): ids of its own, and no titles. */
export const aniListDownload: JsonFormat = {
  rowsOf: root =>
    hasField(listAt(root, 'lists'), 'series_id')
      ? listAt(root, 'lists').map(row => ({
          ...{ aniListId: at(row, 'series_id'), titles: [] },
          status: STATUSES[Number(at(row, 'status') ?? NaN)] ?? at(row, 'status'),
          ...{ score: at(row, 'score'), highest: 100 },
          ...{ progress: at(row, 'progress'), updatedAt: at(row, 'updated_at') },
          otherThanAnime: ['1', 'manga'].includes(String(at(row, 'series_type')).toLowerCase())
            ? 'manga'
            : undefined,
        }))
      : undefined,
};

/** A list that is none counts as one entry that is empty, so that it is not lost silently. */
function entriesOf(collection: unknown): readonly unknown[] | undefined {
  const lists = listAt(collection, 'lists');
  if (!lists.some(list => Array.isArray(at(list, 'entries')))) return undefined;
  const entries = lists.flatMap(list =>
    Array.isArray(at(list, 'entries')) ? listAt(list, 'entries') : [null],
  );
  return uniqueBy(entries, entry => at(entry, 'media', 'id') ?? at(entry, 'mediaId') ?? undefined);
}

function barePage(root: unknown): readonly unknown[] | undefined {
  const pages = [listAt(root, 'data', 'Page', 'mediaList'), listAt(root, 'Page', 'mediaList')];
  const found = [...pages, listAt(root, 'entries'), Array.isArray(root) ? root : []];
  return found.find(rows => rows.some(row => isObject(at(row, 'media')) && 'status' in Object(row)));
}

function rowOf(entry: unknown, highest: number): FileRow {
  const media = at(entry, 'media');
  return {
    ...{ animeId: at(media, 'idMal'), aniListId: at(media, 'id') ?? at(entry, 'mediaId') },
    titles: ['userPreferred', 'romaji', 'english', 'native'].map(name => at(media, 'title', name)),
    ...{ status: at(entry, 'status'), score: at(entry, 'score'), highest },
    ...{ progress: at(entry, 'progress'), updatedAt: at(entry, 'updatedAt') },
    otherThanAnime: mangaOrNot(media),
  };
}

function mangaOrNot(media: unknown): OtherThanAnime | undefined {
  return at(media, 'type') === 'MANGA' || MANGA_FORMATS.has(at(media, 'format')) ? 'manga' : undefined;
}

/** Lists of people's own making hold entries again that stand on others. */
function uniqueBy(rows: readonly unknown[], keyOf: (row: unknown) => unknown): unknown[] {
  const seen = new Set<unknown>();
  return rows.filter(row => {
    const key = keyOf(row);
    if (key !== undefined && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
