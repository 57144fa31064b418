import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { genreFeatures } from './genre-features.ts';
import { genres } from './genres.ts';
import { chanceOf, fitLogistic, type FeatureRows } from './logistic-regression.ts';

/** Guesses of one genre, and how often such guesses are right of titles whose genres are known. */
export interface GenreGuesses {
  genre: string;
  /** Titles of known genres that it would be guessed of, and those of them that are of it. */
  tried: number;
  right: number;
  /** Titles that it is guessed of. */
  guessed: number;
}

/** So many in a hundred guesses must be right. The bar is .9, and the line is drawn where .92 are, as some of it is luck. */
const MIN_PRECISION = 0.92;
/** However good the surer guesses are, each is to be likelier right than wrong by this. */
const MIN_CHANCE = 0.6;
/** Fewer guesses than this say nothing of how good they are. */
const MIN_GUESSES = 20;
/** Each known title is guessed by what was learnt from the others: all but every so-many-th. */
const FOLDS = 4;
/** Ecchi is a rating of its own (`content-rating/`); what is experimental shows in nothing that is known. */
const NEVER_GUESSED = new Set(['Ecchi', 'Avant Garde']);

/**
 * Guesses genres of titles of which none is known, where that is sure: a regression for each genre is learnt from titles
 * whose genres are known, and the line that its chance must pass is where at least `MIN_PRECISION` of the guesses are
 * right of titles that it was not learnt from.
 *
 * @param records with genres, themes and franchises.
 * @returns the records with `genresGuessed`, and how good the guesses are.
 */
export function withGuessedGenres(
  records: readonly CatalogueRecord[],
  tagsOf: (id: number) => readonly string[],
): { records: CatalogueRecord[]; guesses: GenreGuesses[] } {
  const rows = genreFeatures(records, tagsOf);
  const known = [...records.keys()].filter(row => (records[row]?.genres.length ?? 0) > 0);
  const unknown = [...records.keys()].filter(row => records[row]?.genres.length === 0);
  const guessed = new Map<number, string[]>();
  const guesses = genres
    .filter(({ name }) => !NEVER_GUESSED.has(name))
    .map(({ name: genre }): GenreGuesses => {
      const isOfGenre = Uint8Array.from(records, record => (record.genres.includes(genre) ? 1 : 0));
      const line = drawLine(crossValidated(rows, known, isOfGenre), isOfGenre);
      if (line.tried === 0) return { genre, tried: 0, right: 0, guessed: 0 };
      const weights = fitLogistic(rows, known, isOfGenre);
      const sure = unknown.filter(row => chanceOf(rows, weights, row) >= line.chance);
      for (const row of sure) guessed.set(row, [...(guessed.get(row) ?? []), genre]);
      return { genre, tried: line.tried, right: line.right, guessed: sure.length };
    });
  return {
    records: records.map((record, row) => ({ ...record, genresGuessed: guessed.get(row) ?? [] })),
    guesses,
  };
}

/** The chance of each known row, by what was learnt from others. */
function crossValidated(
  rows: FeatureRows,
  known: readonly number[],
  isOfGenre: Uint8Array,
): Map<number, number> {
  const chances = new Map<number, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = (_: number, place: number) => place % FOLDS === fold;
    const weights = fitLogistic(
      rows,
      known.filter((row, place) => !isHeldOut(row, place)),
      isOfGenre,
    );
    for (const row of known.filter(isHeldOut)) chances.set(row, chanceOf(rows, weights, row));
  }
  return chances;
}

/** The lowest chance, of those that will do, from which on enough guesses are right; nothing is tried where none is such. */
function drawLine(
  chances: ReadonlyMap<number, number>,
  isOfGenre: Uint8Array,
): { chance: number; tried: number; right: number } {
  let line = { chance: Infinity, tried: 0, right: 0 };
  let right = 0;
  [...chances]
    .filter(([, chance]) => chance >= MIN_CHANCE)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .forEach(([row, chance], place) => {
      const tried = place + 1;
      right += isOfGenre[row] ?? 0;
      if (tried >= MIN_GUESSES && right >= MIN_PRECISION * tried) line = { chance, tried, right };
    });
  return line;
}
