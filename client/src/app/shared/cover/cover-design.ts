import type { AnimeSummary, AnimeType } from '@anirec/openapi/angular';
import { bars, blocks, bowl, eye, fan, pair, petals, town } from './figure-motifs';
import { hills, lanes, peaks, stairs, waves } from './land-motifs';
import { PALETTES, type Palette } from './palettes';
import { oneOf, type Random, seededRandom } from './random';
import type { Shape } from './shapes';
import { moon, orbits, plain, rain, rays, sunset } from './sky-motifs';
import { type FittedTitle, fitTitle } from './title-fit';

/** Where the title stands: films have it above the drawing, what was sold or streamed has a frame around that. */
export type Layout = 'below' | 'above' | 'framed';

/** All that a cover shows. */
export interface CoverDesign {
  readonly palette: Palette;
  readonly layout: Layout;
  readonly isSerif: boolean;
  readonly isMirrored: boolean;
  readonly shapes: readonly Shape[];
  readonly title: FittedTitle;
}

type Motif = (random: Random) => Shape[];
type Motifs = readonly [Motif, ...Motif[]];

const LAYOUTS: Readonly<Record<AnimeType, Layout>> = {
  tv: 'below',
  movie: 'above',
  ova: 'framed',
  ona: 'framed',
  special: 'framed',
};

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

const SERIF_GENRES = new Set([
  'Drama',
  'Romance',
  'Slice of Life',
  'Mystery',
  'Horror',
  'Suspense',
  'Fantasy',
]);

/** Designs a title's cover; the same title always has the same one. */
export function designCover({ id, title, type, genres }: AnimeSummary): CoverDesign {
  const random = seededRandom(id);
  const motif = oneOf(random, motifsOf(genres));
  return {
    palette: oneOf(random, PALETTES),
    layout: LAYOUTS[type],
    isSerif: genres.some(genre => SERIF_GENRES.has(genre)),
    isMirrored: random() < 0.5,
    shapes: motif(random),
    title: fitTitle(title),
  };
}

function motifsOf(genres: readonly string[]): Motifs {
  return GENRE_MOTIFS.find(([genre]) => genres.includes(genre))?.[1] ?? OTHER_MOTIFS;
}
