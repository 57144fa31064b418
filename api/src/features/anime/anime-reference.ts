import type { Catalogue } from '../../engine/catalogue/catalogue.ts';

/**
 * Where a title's name is from: the catalogue; or, for a title that the catalogue lacks, the list that holds it, as the
 * site or file writes it that the list was brought from. `none` where that gives no name either: the name is `Untitled`.
 */
export type TitleOrigin = 'catalogue' | 'list' | 'none';

/** What a title is called. */
export interface TitleName {
  title: string;
  titleFrom: TitleOrigin;
}

/** A title by its id and its name. */
export interface AnimeReference {
  /** @isInt @example 1 */
  id: number;
  /** As in the catalogue, where `titleFrom` says nothing else. @example "Cowboy Bebop" */
  title: string;
  /** Given of a title that the catalogue lacks alone: MyAnimeList has more. @example "list" */
  titleFrom?: TitleOrigin;
}

/** What a title is called that nobody has named. */
export const UNTITLED = 'Untitled';

/**
 * Says what a title is called, and who says so.
 *
 * @param listedTitle what a list calls it; empty where none names it.
 */
export function nameOf(catalogue: Pick<Catalogue, 'find'>, animeId: number, listedTitle = ''): TitleName {
  const entry = catalogue.find(animeId);
  if (entry) return { title: entry.title, titleFrom: 'catalogue' };
  return listedTitle === ''
    ? { title: UNTITLED, titleFrom: 'none' }
    : { title: listedTitle, titleFrom: 'list' };
}

/** A reference to a title; the parameters are those of {@link nameOf}. */
export function referenceTo(
  catalogue: Pick<Catalogue, 'find'>,
  id: number,
  listedTitle?: string,
): AnimeReference {
  const { title, titleFrom } = nameOf(catalogue, id, listedTitle);
  return titleFrom === 'catalogue' ? { id, title } : { id, title, titleFrom };
}
