import type { AnimeType } from '../catalogue/catalogue-record.ts';

/** What a search may say of a title behind its name. */
export type Trait =
  { kind: 'season'; season: string } | { kind: 'year'; year: number } | { kind: 'type'; type: AnimeType };

/** A search without the trait that it ends in. */
export interface SaidTrait {
  rest: string;
  trait: Trait;
}

const SEASON = /(?<=\S )((?:final|p?\d{1,2})(?: p?\d{1,2})?)$/;
const YEAR = /(?<=\S )((?:19|20)\d\d)$/;
const TYPE = /(?<=\S )(tv|movie|film|ova|oad|ona|specials?)$/;
const TYPES: Readonly<Record<string, AnimeType>> = {
  ...{ tv: 'tv', movie: 'movie', film: 'movie', ova: 'ova', oad: 'ova', ona: 'ona' },
  ...{ special: 'special', specials: 'special' },
};

/**
 * The season, the year or the type that words end in: whoever types "konosuba 2" means the second season, though it is
 * called otherwise between the two.
 *
 * @param words with seasons as `unifySeasons` writes them.
 */
export function traitOf(words: string): SaidTrait | undefined {
  const season = SEASON.exec(words);
  if (season) return { rest: restOf(words, season), trait: { kind: 'season', season: season[0] } };
  const year = YEAR.exec(words);
  if (year) return { rest: restOf(words, year), trait: { kind: 'year', year: Number(year[0]) } };
  const type = TYPE.exec(words);
  const meant = TYPES[type?.[0] ?? ''];
  return type && meant ? { rest: restOf(words, type), trait: { kind: 'type', type: meant } } : undefined;
}

/** The season that a name ends in; empty for none. */
export function seasonOf(words: string): string {
  return SEASON.exec(words)?.[0] ?? '';
}

function restOf(words: string, { index }: RegExpExecArray): string {
  return words.slice(0, index).trim();
}
