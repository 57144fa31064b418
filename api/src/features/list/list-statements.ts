/** One parameter holds all ids, whatever their number. */
export const AMONG = 'anime_id in (select id::int from jsonb_array_elements_text(?::jsonb) as id)';
export const NAMED = `(${AMONG}
  or position(lower(?::text) in lower(title)) > 0)`;

/** Remembers what it takes off, in the same statement. */
export const DELETE_SOME = `
  with deleted as (
    delete from list where user_id = ?::uuid
      and anime_id in (select id::int from jsonb_array_elements_text(?::jsonb) as id)
    returning user_id, anime_id
  )
  insert into list_removals (user_id, anime_id, removed_at)
  select user_id, anime_id, ?::timestamptz from deleted
  on conflict (user_id, anime_id) do update set removed_at = ?::timestamptz`;

/** Follows the primary key, so that a page costs the same however far it is. */
export const ENTRIES_AFTER = `
  select user_id as "userId", anime_id as "animeId", status, score, progress from list
  where (user_id, anime_id) > (?::uuid, ?::int)
  order by user_id, anime_id limit ?`;

/** Before every other (RFC 9562). */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** Entries that are read at once. */
export const ENTRIES_A_PAGE = 10_000;

/**
 * One parameter holds all entries, whatever their number. `known` counts the list as it was before the statement, and what
 * is written and what is renamed never meet: a statement cannot change a row twice. What is on a list again is not removed
 * from it any more.
 */
export const MERGE = `
  with given as (
    select * from jsonb_to_recordset(?::jsonb) as given
      (anime_id int, title text, status text, score int, progress int, updated_at timestamptz)
  ), written as (
    insert into list (user_id, anime_id, title, status, score, progress, updated_at)
    select ?::uuid, anime_id, title, status, score, progress, updated_at from given
    on conflict (user_id, anime_id) do update
      set title = coalesce(nullif(excluded.title, ''), list.title), status = excluded.status,
          score = excluded.score, progress = excluded.progress, updated_at = excluded.updated_at
      where (list.status, list.score, list.progress)
        is distinct from (excluded.status, excluded.score, excluded.progress)
        and (?::text = 'source' or list.updated_at < excluded.updated_at)
    returning anime_id
  ), renamed as (
    update list set title = given.title from given
    where list.user_id = ?::uuid and list.anime_id = given.anime_id
      and given.title not in ('', list.title)
      and not ((list.status, list.score, list.progress)
          is distinct from (given.status, given.score, given.progress)
        and (?::text = 'source' or list.updated_at < given.updated_at))
  ), brought_back as (
    delete from list_removals using given
    where list_removals.user_id = ?::uuid and list_removals.anime_id = given.anime_id
  )
  select (select count(*) from written) as written,
         (select count(*) from list join given using (anime_id) where user_id = ?::uuid) as known`;

/** What {@link MERGE} answers. */
export interface RawCounts {
  written: string | number;
  known: string | number;
}
