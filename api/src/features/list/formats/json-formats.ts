import type { FileRow } from './file-row.ts';
import { at, isObject, listAt } from './json-fields.ts';

/** A form in which a site or a tool writes a list as JSON. */
export interface JsonFormat {
  /** The rows of a list of this form; undefined where it is another. */
  rowsOf(root: unknown): FileRow[] | undefined;
}

/** What AniRec itself exports. */
const aniRec: JsonFormat = {
  rowsOf: root =>
    'animeId' in firstOf(listAt(root, 'entries'))
      ? listAt(root, 'entries').map(row => ({
          ...{ animeId: at(row, 'animeId'), titles: [at(row, 'title')], status: at(row, 'status') },
          ...{ score: at(row, 'score'), progress: at(row, 'progress'), updatedAt: at(row, 'updatedAt') },
        }))
      : undefined,
};

const ANILIST_SCALES: Readonly<Record<string, number>> = { POINT_100: 100, POINT_5: 5, POINT_3: 3 };
/** The order of AniList's enumeration, by which its data download numbers them. */
const ANILIST_STATUSES = ['CURRENT', 'PLANNING', 'COMPLETED', 'DROPPED', 'PAUSED', 'REPEATING'];

/** An answer of AniList's API to `MediaListCollection`, which tools keep as it is. */
const aniListAnswer: JsonFormat = {
  rowsOf: root => {
    const collection = at(root, 'data', 'MediaListCollection') ?? at(root, 'MediaListCollection') ?? root;
    const lists = listAt(collection, 'lists').filter(list => Array.isArray(at(list, 'entries')));
    if (lists.length === 0) return undefined;
    const entries = uniqueBy(
      lists.flatMap(list => listAt(list, 'entries')),
      entry => at(entry, 'media', 'id') ?? at(entry, 'mediaId'),
    );
    const format = at(collection, 'user', 'mediaListOptions', 'scoreFormat');
    const highest = ANILIST_SCALES[String(format)] ?? scaleOf(entries.map(entry => at(entry, 'score')));
    return entries.map(entry => ({
      ...{ animeId: at(entry, 'media', 'idMal') },
      ...{ aniListId: at(entry, 'media', 'id') ?? at(entry, 'mediaId') },
      titles: ['userPreferred', 'romaji', 'english', 'native'].map(name => at(entry, 'media', 'title', name)),
      ...{ status: at(entry, 'status'), score: at(entry, 'score'), highest },
      ...{ progress: at(entry, 'progress'), updatedAt: at(entry, 'updatedAt') },
    }));
  },
};

/** What AniList gives whoever asks for their data (https://anilist.co/gdpr/download): ids of its own, and no titles. */
const aniListDownload: JsonFormat = {
  rowsOf: root =>
    'series_id' in firstOf(listAt(root, 'lists'))
      ? listAt(root, 'lists')
          .filter(row => !['1', 'manga'].includes(String(at(row, 'series_type')).toLowerCase()))
          .map(row => ({
            ...{ aniListId: at(row, 'series_id'), titles: [] },
            status: ANILIST_STATUSES[Number(at(row, 'status'))] ?? at(row, 'status'),
            ...{ score: at(row, 'score'), highest: 100 },
            ...{ progress: at(row, 'progress'), updatedAt: at(row, 'updated_at') },
          }))
      : undefined,
};

/** An answer of Kitsu's API (JSON:API) with the titles and their ids elsewhere included. */
const kitsu: JsonFormat = {
  rowsOf: root => {
    const entries = listAt(root, 'data').filter(each => /^library-?entries$/i.test(String(at(each, 'type'))));
    if (entries.length === 0) return undefined;
    const included = new Map(
      listAt(root, 'included').map(each => [`${String(at(each, 'type'))}/${String(at(each, 'id'))}`, each]),
    );
    const find = (reference: unknown) =>
      included.get(`${String(at(reference, 'type'))}/${String(at(reference, 'id'))}`);
    return entries
      .filter(entry => !isObject(at(entry, 'relationships', 'manga', 'data')))
      .map(entry => kitsuRow(entry, find));
  },
};

function kitsuRow(entry: unknown, find: (reference: unknown) => unknown): FileRow {
  const anime = find(
    at(entry, 'relationships', 'anime', 'data') ?? at(entry, 'relationships', 'media', 'data'),
  );
  const mappings = listAt(anime, 'relationships', 'mappings', 'data').map(find);
  const idOn = (site: string) =>
    at(
      mappings.find(mapping => at(mapping, 'attributes', 'externalSite') === site),
      'attributes',
      'externalId',
    );
  const titles = at(anime, 'attributes', 'titles');
  const attributes = at(entry, 'attributes');
  return {
    ...{ animeId: idOn('myanimelist/anime'), aniListId: idOn('anilist/anime') },
    titles: [at(anime, 'attributes', 'canonicalTitle'), ...(isObject(titles) ? Object.values(titles) : [])],
    status: at(attributes, 'reconsuming') === true ? 'rewatching' : at(attributes, 'status'),
    ...{
      score: at(attributes, 'ratingTwenty') ?? at(attributes, 'rating'),
      progress: at(attributes, 'progress'),
    },
    highest: at(attributes, 'ratingTwenty') === undefined ? 5 : 20,
    updatedAt: at(attributes, 'progressedAt') ?? at(attributes, 'updatedAt'),
  };
}

/** Anime-Planet's export: titles alone, in stars of five. */
const animePlanet: JsonFormat = {
  rowsOf: root =>
    'name' in firstOf(listAt(root, 'entries'))
      ? listAt(root, 'entries').map(row => ({
          ...{ titles: [at(row, 'name')], status: at(row, 'status'), score: at(row, 'rating'), highest: 5 },
          progress: at(row, 'eps'),
        }))
      : undefined,
};

/** Simkl's export, which has the form of its API's `/sync/all-items`. */
const simkl: JsonFormat = {
  rowsOf: root =>
    isObject(at(firstOf(listAt(root, 'anime')), 'show'))
      ? listAt(root, 'anime').map(row => ({
          ...{ animeId: at(row, 'show', 'ids', 'mal'), aniListId: at(row, 'show', 'ids', 'anilist') },
          ...{ titles: [at(row, 'show', 'title')], year: at(row, 'show', 'year') },
          ...{ status: at(row, 'status'), score: at(row, 'user_rating') },
          ...{ progress: at(row, 'watched_episodes_count'), updatedAt: at(row, 'last_watched_at') },
        }))
      : undefined,
};

/** Shikimori's export: its ids are MyAnimeList's. */
const shikimori: JsonFormat = {
  rowsOf: root =>
    Array.isArray(root) && 'target_id' in firstOf(root)
      ? root
          .filter(row => at(row, 'target_type') !== 'Manga')
          .map(row => ({
            ...{
              animeId: at(row, 'target_id'),
              titles: [at(row, 'target_title'), at(row, 'target_title_ru')],
            },
            ...{ status: at(row, 'status'), score: at(row, 'score'), progress: at(row, 'episodes') },
          }))
      : undefined,
};

/** What MyAnimeList's list page loads (`load.json`), which tools keep. */
const malPage: JsonFormat = {
  rowsOf: root =>
    Array.isArray(root) && 'anime_id' in firstOf(root)
      ? root.map(row => ({
          ...{ animeId: at(row, 'anime_id'), titles: [at(row, 'anime_title')], status: at(row, 'status') },
          ...{ score: at(row, 'score'), progress: at(row, 'num_watched_episodes') },
          updatedAt: at(row, 'updated_at'),
        }))
      : undefined,
};

/** The forms that AniRec reads; the first that fits is taken. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  ...[aniRec, aniListAnswer, aniListDownload, kitsu, animePlanet, simkl, shikimori, malPage],
];

/** The first row, in which a form is told by its fields. */
function firstOf(rows: readonly unknown[]): object {
  return rows.find(isObject) ?? {};
}

function uniqueBy(rows: readonly unknown[], keyOf: (row: unknown) => unknown): unknown[] {
  const seen = new Set<unknown>();
  return rows.filter(row => {
    const key = keyOf(row);
    if (key !== undefined && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where a file does not say its scale: scores above 10 can only be of 100. */
export function scaleOf(scores: readonly unknown[]): number {
  return scores.some(score => Number(score) > 10) ? 100 : 10;
}
