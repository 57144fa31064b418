import { tastePicture } from './taste-picture.ts';
import type { TasteProfile, TasteTerm } from './taste.dto.ts';

const NONE = { for: [], against: [] };

function term(name: string): TasteTerm {
  return { name, yours: 2.4, average: 1.2, difference: 1.2, titles: 3, because: [] };
}

function profile(more: Partial<TasteProfile> = {}): TasteProfile {
  return {
    person: { person: 'mal:Ann', name: 'Ann', entries: 12, fetchedAt: null, stale: false, missing: null },
    ...{ themes: NONE, studios: NONE, decades: NONE, rareFavourites: [], surprise: null },
    ...{ summary: 'The taste of Ann.', modelVersion: '1' },
    ...more,
  };
}

describe('tastePicture', () => {
  it('says in its title what it shows, and names what the list speaks for', () => {
    const svg = tastePicture(
      profile({ themes: { for: [term('Mecha')], against: [term('Idols')] } }),
      'light',
    );
    expect(svg).toContain('<title id="title">The taste of Ann.</title>');
    expect(svg).toContain('>Mecha</text>');
    expect(svg).toContain('2.0 × the average');
    expect(svg).toContain('>Idols</text>');
  });

  it('takes no name for markup, and leaves out what XML cannot hold', () => {
    const svg = tastePicture(profile({ themes: { for: [term('<b>&\u0000"')], against: [] } }), 'dark');
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
    expect(svg).not.toContain('<b>');
  });

  it('cuts what is too long', () => {
    const svg = tastePicture(
      profile({ themes: { for: [term('A theme with a very long name')], against: [] } }),
      'light',
    );
    expect(svg).toContain('>A theme with a very…</text>');
  });

  it('says so where a list is like all others', () => {
    expect(tastePicture(profile(), 'light')).toContain('Much like the average list.');
  });
});
