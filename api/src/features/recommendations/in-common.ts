import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { InCommon } from './recommendations.dto.ts';

/** What is compared of a title. */
type Compared = Pick<CatalogueEntry, 'genres' | 'themes' | 'studios' | 'source'>;

/** What two titles have in common; nothing where the catalogue lacks the other one. */
export function inCommon(entry: Compared, other: Compared | undefined): InCommon {
  const both = (own: readonly string[], others: readonly string[] = []) =>
    own.length === 0 || others.length === 0 ? [] : own.filter(name => others.includes(name));
  return {
    genres: both(entry.genres, other?.genres),
    themes: both(entry.themes, other?.themes),
    studios: both(entry.studios, other?.studios),
    source: entry.source === other?.source ? entry.source : null,
  };
}
