import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { genres } from './genres.ts';
import { sources } from './sources.ts';
import { studios } from './studios.ts';
import { TermIndex } from './term-index.ts';
import { themes } from './themes.ts';

const genreIndex = new TermIndex(genres);
const themeIndex = new TermIndex(themes);
const sourceIndex = new TermIndex(sources);
const studioIndex = new TermIndex(studios);

/** Genres in the order in which all titles have them: the most general first. */
export function inOrderOfGenres(names: readonly string[]): string[] {
  return genres.map(({ name }) => name).filter(name => names.includes(name));
}

/** What a title's tags say about it in English; what they do not say is empty, or null. */
export function classify(
  tags: readonly string[],
): Pick<CatalogueRecord, 'genres' | 'themes' | 'source' | 'studios'> {
  return {
    genres: genreIndex.namesFor(tags),
    themes: themeIndex.namesFor(tags),
    source: sourceIndex.namesFor(tags)[0] ?? null,
    studios: studioIndex.namesFor(tags),
  };
}
