import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { AnimeType, Season } from '../../engine/catalogue/catalogue-record.ts';

const TYPES: Readonly<Record<AnimeType, string>> = {
  ...{ tv: 'TV series', movie: 'Film', ova: 'OVA', ona: 'Web series', special: 'Special' },
};

/** `Fall 2026`. */
export function seasonName({ season, year }: { season: Season; year: number }): string {
  return `${season.charAt(0).toUpperCase()}${season.slice(1)} ${year}`;
}

/** What kind of title it is, of which studio and genres, and its Japanese name: `TV series · Madhouse · Drama · 葬送のフリーレン`. */
export function summaryOf({ type, studios, genres, titleJapanese, startDate }: CatalogueEntry): string {
  const begin = startDate === null ? [] : [`from ${startDate}`];
  return [
    TYPES[type],
    ...begin,
    ...studios,
    ...genres,
    ...(titleJapanese === null ? [] : [titleJapanese]),
  ].join(' · ');
}
