import type { CatalogueEntry, CatalogueFilter } from '../catalogue/catalogue.ts';
import { genresToFilterBy } from '../catalogue/catalogue.ts';
import { count } from '../catalogue/count-facets.ts';
import type { AnimeType, Season } from '../catalogue/catalogue-record.ts';
import { plainWords } from './plain-words.ts';

/** The catalogue's filters that a text can say in words. */
export type WordedFilter = Pick<
  CatalogueFilter,
  'genres' | 'themes' | 'studios' | 'sites' | 'type' | 'year' | 'season'
>;

/** What one word, or a few, say. */
type Meaning =
  | { readonly filter: 'genres' | 'themes' | 'studios' | 'sites'; readonly name: string }
  | { readonly filter: 'type'; readonly name: AnimeType }
  | { readonly filter: 'season'; readonly name: Season };

/** Words between filters, and before them, that say nothing themselves. */
const EMPTY_WORDS = new Set(
  (
    'a about all an and animation anime animes any best by from good in made new of on popular series show shows ' +
    'some studio that the titles to top watch with'
  ).split(' '),
);
const TYPES: Readonly<Record<string, AnimeType>> = {
  ...{ film: 'movie', films: 'movie', movie: 'movie', movies: 'movie', ova: 'ova', ovas: 'ova' },
  ...{ ona: 'ona', onas: 'ona', special: 'special', specials: 'special', tv: 'tv' },
};
const SEASONS: Readonly<Record<string, Season>> = {
  ...{ autumn: 'fall', fall: 'fall', spring: 'spring', summer: 'summer', winter: 'winter' },
};
/** What people call filters beside their names, by their keys. */
const NICKNAMES: Readonly<Record<string, string>> = {
  ...{
    kyoani: 'kyotoanimation',
    sciencefiction: 'scifi',
    shonen: 'shounen',
    shojo: 'shoujo',
    bl: 'boyslove',
  },
  ...{ gl: 'girlslove', yaoi: 'boyslove', yuri: 'girlslove', prime: 'primevideo', amazon: 'primevideo' },
  ...{ shonenai: 'boyslove', shounenai: 'boyslove', cooking: 'gourmet', thriller: 'suspense' },
};
/** Parts of studios' names that people leave out. */
const COMPANY_WORDS =
  /^studio |( animation| animation works| entertainment| films?| pictures| production| productions| studio| works)$/;

const MAX_WORDS_IN_A_NAME = 5;
/** A shorter beginning could become anything. */
const MIN_BEGINNING = 4;
const YEAR = /^(?:19|20)\d\d$/;

/** Reads texts such as "mappa", "romance movies" and "winter 2025" as filters of the catalogue. */
export class FiltersInWords {
  private readonly meanings = new Map<string, Meaning>();

  /** @param entries whose names can be meant; of two that begin alike, the one that more of them have. */
  constructor(entries: readonly CatalogueEntry[]) {
    for (const [word, name] of Object.entries(TYPES)) this.add([word], { filter: 'type', name });
    for (const [word, name] of Object.entries(SEASONS)) this.add([word], { filter: 'season', name });
    for (const name of mostFirst(entries.flatMap(genresToFilterBy)))
      this.add(inOneAndMany(name), { filter: 'genres', name });
    for (const name of mostFirst(entries.flatMap(({ themes }) => themes)))
      this.add(inOneAndMany(name), { filter: 'themes', name });
    for (const name of mostFirst(entries.flatMap(({ studios }) => studios)))
      this.add([name, plainWords(name).join(' ').replace(COMPANY_WORDS, '')], { filter: 'studios', name });
    for (const name of mostFirst(entries.flatMap(({ links }) => links.map(({ site }) => site))))
      this.add([name], { filter: 'sites', name });
    for (const [nickname, key] of Object.entries(NICKNAMES)) {
      const meaning = this.meanings.get(key);
      if (meaning && !this.meanings.has(nickname)) this.meanings.set(nickname, meaning);
    }
  }

  /**
   * What a text asks for, where all of it is names of filters and empty words; the last name may be unfinished, from four
   * letters on.
   *
   * @returns undefined where a word is anything else, or no filter is named.
   */
  read(text: string): WordedFilter | undefined {
    const words = plainWords(text);
    const meant: Meaning[] = [];
    let year: number | undefined;
    for (let at = 0; at < words.length;) {
      const found = this.meaningAt(words, at);
      if (found) {
        meant.push(found.meaning);
        at += found.length;
      } else {
        const word = words[at] ?? '';
        if (YEAR.test(word)) year = Number(word);
        else if (!EMPTY_WORDS.has(word)) return undefined;
        at += 1;
      }
    }
    return filterOf(meant, year);
  }

  private add(names: readonly string[], meaning: Meaning): void {
    for (const name of names) {
      const key = plainWords(name).join('');
      if (key.length > 1 && !this.meanings.has(key)) this.meanings.set(key, meaning);
    }
  }

  /** The longest name that begins at a word, or that the last words begin. */
  private meaningAt(words: readonly string[], at: number): { meaning: Meaning; length: number } | undefined {
    for (let length = Math.min(MAX_WORDS_IN_A_NAME, words.length - at); length > 0; length--) {
      const key = words.slice(at, at + length).join('');
      const meaning =
        this.meanings.get(key) ?? (at + length === words.length ? this.begunBy(key) : undefined);
      if (meaning) return { meaning, length };
    }
    return undefined;
  }

  private begunBy(key: string): Meaning | undefined {
    if (key.length < MIN_BEGINNING || EMPTY_WORDS.has(key)) return undefined;
    for (const [other, meaning] of this.meanings) if (other.startsWith(key)) return meaning;
    return undefined;
  }
}

function filterOf(meant: readonly Meaning[], year: number | undefined): WordedFilter | undefined {
  const named = (filter: Meaning['filter']) => [
    ...new Set(meant.flatMap(each => (each.filter === filter ? [each.name] : []))),
  ];
  const [genres, themes, studios, sites] = [
    named('genres'),
    named('themes'),
    named('studios'),
    named('sites'),
  ];
  const type = meant.find(each => each.filter === 'type')?.name;
  const season = meant.find(each => each.filter === 'season')?.name;
  const isAsked = meant.some(({ filter }) => filter !== 'season') || year !== undefined;
  if (!isAsked) return undefined;
  return {
    ...(genres.length > 0 && { genres }),
    ...(themes.length > 0 && { themes }),
    ...(studios.length > 0 && { studios }),
    ...(sites.length > 0 && { sites }),
    ...(type && { type }),
    ...(year !== undefined && { year }),
    ...(season && { season }),
  };
}

/** A name, and what people write for several of it: "vampire" and "vampires". */
function inOneAndMany(name: string): string[] {
  return [name, name.endsWith('s') ? name.slice(0, -1) : `${name}s`];
}

function mostFirst(names: readonly string[]): string[] {
  return count(names)
    .sort((a, b) => b.count - a.count)
    .map(({ value }) => value);
}
