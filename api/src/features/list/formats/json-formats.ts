import { aniListAnswer, aniListDownload } from './anilist-formats.ts';
import { at, hasField, isObject, listAt } from './json-fields.ts';
import type { JsonFormat } from './json-format.ts';
import { kitsu } from './kitsu-format.ts';
import { trakt } from './trakt-format.ts';

/** What AniRec itself exports. */
const aniRec: JsonFormat = {
  rowsOf: root =>
    hasField(listAt(root, 'entries'), 'animeId')
      ? listAt(root, 'entries').map(row => ({
          ...{ animeId: at(row, 'animeId'), titles: [at(row, 'title')], status: at(row, 'status') },
          ...{ score: at(row, 'score'), progress: at(row, 'progress'), updatedAt: at(row, 'updatedAt') },
        }))
      : undefined,
};

/** Anime-Planet's export: titles alone, in stars of five. */
const animePlanet: JsonFormat = {
  rowsOf: root =>
    hasField(listAt(root, 'entries'), 'name')
      ? listAt(root, 'entries').map(row => ({
          ...{ titles: [at(row, 'name')], status: at(row, 'status'), score: at(row, 'rating'), highest: 5 },
          progress: at(row, 'eps'),
          otherThanAnime: at(root, 'export', 'type') === 'manga' ? 'manga' : undefined,
        }))
      : undefined,
};

/** Simkl's export, which has the form of its API's `/sync/all-items`. */
const simkl: JsonFormat = {
  rowsOf: root =>
    listAt(root, 'anime').some(row => isObject(at(row, 'show')))
      ? listAt(root, 'anime').map(row => ({
          ...{ animeId: at(row, 'show', 'ids', 'mal'), aniListId: at(row, 'show', 'ids', 'anilist') },
          ...{ titles: [at(row, 'show', 'title')], year: at(row, 'show', 'year') },
          ...{ status: at(row, 'status'), score: at(row, 'user_rating') },
          ...{ progress: at(row, 'watched_episodes_count'), updatedAt: at(row, 'last_watched_at') },
        }))
      : undefined,
  passedOver: root => {
    const others = listAt(root, 'shows').length + listAt(root, 'movies').length;
    return others === 0
      ? undefined
      : `Shows and films that Simkl does not list as anime were passed over: ${others}.`;
  },
};

/** Shikimori's export: its ids are MyAnimeList's. */
const shikimori: JsonFormat = {
  rowsOf: root =>
    Array.isArray(root) && hasField(root, 'target_id')
      ? root.map(row => ({
          animeId: at(row, 'target_id'),
          titles: [at(row, 'target_title'), at(row, 'target_title_ru')],
          ...{ status: at(row, 'status'), score: at(row, 'score'), progress: at(row, 'episodes') },
          otherThanAnime: at(row, 'target_type') === 'Manga' ? 'manga' : undefined,
        }))
      : undefined,
};

/** What MyAnimeList's list page loads (`load.json`), which tools keep. */
const malPage: JsonFormat = {
  rowsOf: root =>
    Array.isArray(root) && (hasField(root, 'anime_id') || hasField(root, 'manga_id'))
      ? root.map(row => ({
          ...{ animeId: at(row, 'anime_id'), titles: [at(row, 'anime_title')], status: at(row, 'status') },
          ...{ score: at(row, 'score'), progress: at(row, 'num_watched_episodes') },
          updatedAt: at(row, 'updated_at'),
          otherThanAnime: at(row, 'manga_id') === undefined ? undefined : 'manga',
        }))
      : undefined,
};

/** A list of any of these forms that has no title on it. */
const empty: JsonFormat = {
  rowsOf: root => {
    const lists = Array.isArray(root)
      ? root
      : [
          ...[at(root, 'entries'), at(root, 'anime'), at(root, 'lists')],
          at(root, 'data', 'MediaListCollection', 'lists'),
        ].find(Array.isArray);
    return lists?.length === 0 ? [] : undefined;
  },
};

/** The forms that AniRec reads; the first that fits is taken. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  ...[aniRec, aniListAnswer, aniListDownload, kitsu, animePlanet, simkl, shikimori, malPage, trakt, empty],
];
