import type { AnimeSummary, AnimeType } from '@anirec/openapi/angular';
import { PALETTES, type Palette } from './palettes';
import { oneOf, seededRandom } from './random';
import { type FittedTitle, fitTitle } from './title-fit';

/** Where the title stands: films have it above the drawing, what was sold or streamed has a frame around that. */
export type Layout = 'below' | 'above' | 'framed';

/** All that a cover shows but its drawing. */
export interface CoverDesign {
  readonly palette: Palette;
  readonly layout: Layout;
  readonly isSerif: boolean;
  readonly title: FittedTitle;
}

const LAYOUTS: Readonly<Record<AnimeType, Layout>> = {
  tv: 'below',
  movie: 'above',
  ova: 'framed',
  ona: 'framed',
  special: 'framed',
};

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
  return {
    palette: oneOf(seededRandom(id), PALETTES),
    layout: LAYOUTS[type],
    isSerif: genres.some(genre => SERIF_GENRES.has(genre)),
    title: fitTitle(title),
  };
}
