import type { AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { Snapshot } from '../../engine/snapshot/snapshot.ts';
import type { FilterSuggestion } from './anime.dto.ts';

/** Reads a text as filters of the catalogue; undefined where it is anything else, or they find nothing. */
export function suggestFilters(
  { filtersInWords, catalogue }: Pick<Snapshot, 'filtersInWords' | 'catalogue'>,
  text: string,
  adult: AdultTitles,
): FilterSuggestion | undefined {
  const filter = filtersInWords.read(text);
  if (!filter) return undefined;
  const count = catalogue.search({ ...filter, adult }, 'popularity').length;
  if (count === 0) return undefined;
  const { genres: genre, themes: theme, studios: studio, sites: site, ...rest } = filter;
  return {
    ...{ ...rest, ...(genre && { genre: [...genre] }), ...(theme && { theme: [...theme] }) },
    ...{ ...(studio && { studio: [...studio] }), ...(site && { site: [...site] }), count },
  };
}
