import type { AnimeSummary } from '@anirec/openapi/angular';
import { bars, blocks, bowl, eye, fan, pair, petals, town } from './figure-motifs';
import { hills, lanes, peaks, stairs, waves } from './land-motifs';
import { oneOf, type Random, seededRandom } from './random';
import type { Shape } from './shapes';
import { moon, orbits, plain, rain, rays, sunset } from './sky-motifs';

/** What is drawn on a cover. */
export interface Drawing {
  readonly isMirrored: boolean;
  readonly shapes: readonly Shape[];
}

type Motif = (random: Random) => Shape[];
type Motifs = readonly [Motif, ...Motif[]];

/** A title's first genre that says most about it decides; these stand from most to least telling. */
const GENRE_MOTIFS: readonly (readonly [genre: string, motifs: Motifs])[] = [
  ['Sports', [lanes]],
  ['Gourmet', [bowl]],
  ['Horror', [moon, eye]],
  ['Suspense', [eye, stairs]],
  ['Mystery', [eye, stairs, town]],
  ['Sci-Fi', [orbits, plain, town]],
  ['Romance', [petals, pair, fan]],
  ['Boys Love', [pair, petals]],
  ['Girls Love', [pair, petals]],
  ['Supernatural', [moon, rain]],
  ['Fantasy', [peaks, waves]],
  ['Adventure', [waves, peaks]],
  ['Drama', [rain, sunset]],
  ['Slice of Life', [hills, sunset, town]],
  ['Action', [rays]],
  ['Comedy', [blocks, bars]],
];
const OTHER_MOTIFS: Motifs = [hills, waves, blocks, sunset, stairs, bars, peaks, town, fan];

/** Draws what a title's genres suggest; the same title always has the same drawing. */
export function draw({ id, genres }: Pick<AnimeSummary, 'id' | 'genres'>): Drawing {
  const random = seededRandom(id);
  const motif = oneOf(random, motifsOf(genres));
  return { isMirrored: random() < 0.5, shapes: motif(random) };
}

function motifsOf(genres: readonly string[]): Motifs {
  return GENRE_MOTIFS.find(([genre]) => genres.includes(genre))?.[1] ?? OTHER_MOTIFS;
}
