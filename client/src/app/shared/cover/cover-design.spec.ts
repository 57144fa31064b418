import { anime } from '../../../testing/anime';
import { designCover } from './cover-design';
import { draw } from './drawing';
import { PALETTES } from './palettes';

describe('A cover’s design', () => {
  it('is the same whenever the title is', () => {
    expect(designCover(anime(1, 'Cowboy Bebop'))).toEqual(designCover(anime(1, 'Cowboy Bebop')));
    expect(draw(anime(1, 'Cowboy Bebop'))).toEqual(draw(anime(1, 'Cowboy Bebop')));
  });

  it('differs between titles of the same genre', () => {
    const titles = Array.from({ length: 40 }, (_, index) => anime(index + 1, 'Title'));
    const designs = titles.map(designCover);
    expect(new Set(titles.map(title => JSON.stringify(draw(title).shapes))).size).toBe(40);
    expect(new Set(designs.map(design => design.palette)).size).toBeGreaterThan(8);
  });

  it('draws what the genre suggests', () => {
    const romance = draw(anime(1, 'Title', { genres: ['Comedy', 'Romance'] }));
    const comedy = draw(anime(1, 'Title', { genres: ['Comedy'] }));
    expect(romance.shapes).not.toEqual(comedy.shapes);
  });

  it('is drawn for a title with no genre, too', () => {
    for (let id = 1; id <= 50; id++) {
      expect(draw(anime(id, 'Title', { genres: [] })).shapes.length).toBeGreaterThan(0);
    }
  });

  it('tells films from series', () => {
    expect(designCover(anime(1, 'Title', { type: 'tv' })).layout).toBe('below');
    expect(designCover(anime(1, 'Title', { type: 'movie' })).layout).toBe('above');
    expect(designCover(anime(1, 'Title', { type: 'ova' })).layout).toBe('framed');
  });

  it('writes no broken number into a drawing', () => {
    const genres = [
      'Action',
      'Adventure',
      'Comedy',
      'Drama',
      'Gourmet',
      'Horror',
      'Mystery',
      'Romance',
      'Sci-Fi',
    ];
    for (const genre of [
      ...genres,
      'Slice of Life',
      'Sports',
      'Supernatural',
      'Suspense',
      'Fantasy',
      'Other',
    ]) {
      const paths = [1, 2, 3, 4].flatMap(id => draw(anime(id, 'Title', { genres: [genre] })).shapes);
      for (const { path } of paths) expect(path).not.toMatch(/NaN|Infinity|undefined|e-/);
    }
  });

  for (const { band, text } of PALETTES) {
    it(`has a title that can be read: ${text} on ${band}`, () => {
      expect(contrast(band, text)).toBeGreaterThanOrEqual(4.5);
    });
  }
});

/** WCAG 2.2's contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
