import { foldText } from './folded-text.ts';
import { seasonOf, traitOf } from './traits.ts';

describe('traitOf', () => {
  function said(text: string) {
    return traitOf(foldText(text).words);
  }

  it('reads the season that a search ends in, in any notation', () => {
    for (const text of [
      'Konosuba 2',
      'konosuba season 2',
      'konosuba ii',
      'konosuba second season',
      'konosuba S2',
    ])
      expect(said(text))
        .withContext(text)
        .toEqual({ rest: 'konosuba', trait: { kind: 'season', season: '2' } });
    expect(said('re zero season 2 part 2')?.trait).toEqual({ kind: 'season', season: '2 p2' });
    expect(said('titan final season part 2')?.trait).toEqual({ kind: 'season', season: 'final p2' });
  });

  it('reads a year and a type', () => {
    expect(said('Hunter x Hunter (2011)')).toEqual({
      rest: 'hunter x hunter',
      trait: { kind: 'year', year: 2011 },
    });
    expect(said('clannad film')).toEqual({ rest: 'clannad', trait: { kind: 'type', type: 'movie' } });
    expect(said('hellsing ova')).toEqual({ rest: 'hellsing', trait: { kind: 'type', type: 'ova' } });
  });

  it('reads none where the name is nothing else, or ends in something else', () => {
    for (const text of ['86', '2012', 'movie', 'monster', 'mob psycho 100', 'space dandy'])
      expect(said(text)).withContext(text).toBeUndefined();
  });
});

describe('seasonOf', () => {
  it('is what a name ends in, and empty for none', () => {
    expect(seasonOf('log horizon 2')).toBe('2');
    expect(seasonOf('log horizon')).toBe('');
    expect(seasonOf('2')).toBe('');
  });
});
