import type { ListEntry, ListStatus } from '../../../domain/list-entry.ts';
import { plainTitle } from '../../../domain/plain-title.ts';

const STATUS_NAMES: Readonly<Record<ListStatus, string>> = {
  watching: 'Watching',
  completed: 'Completed',
  on_hold: 'On-Hold',
  dropped: 'Dropped',
  plan_to_watch: 'Plan to Watch',
};

/**
 * Writes a list as MyAnimeList exports one, with every field that importers require, a piece of text at a time.
 *
 * `update_on_import` is 1, so that MyAnimeList takes over what was changed here of titles that it has already; with 0 it
 * only adds those that it lacks.
 */
export function* malXml(entries: readonly ListEntry[]): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<myanimelist>
  <myinfo>
    <user_export_type>1</user_export_type>
    <user_total_anime>${entries.length}</user_total_anime>
  </myinfo>
`;
  for (const { animeId, title, status, score, progress } of entries)
    yield `  <anime>
    <series_animedb_id>${animeId}</series_animedb_id>
    <series_title>${characterData(plainTitle(title))}</series_title>
    <my_watched_episodes>${progress}</my_watched_episodes>
    <my_score>${score ?? 0}</my_score>
    <my_status>${STATUS_NAMES[status]}</my_status>
    <my_times_watched>0</my_times_watched>
    <my_rewatching>0</my_rewatching>
    <update_on_import>1</update_on_import>
  </anime>
`;
  yield '</myanimelist>\n';
}

/** A CDATA section ends at its first `]]>`, so one in the text is split over two (XML 1.0, 2.7). */
function characterData(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
