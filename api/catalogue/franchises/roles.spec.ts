import type { CatalogueRecord, FranchiseRole } from '../../src/engine/catalogue/catalogue-record.ts';
import { record } from '../../test/support/records.ts';
import { withFranchiseRoles } from './roles.ts';

/** The parts of titles of one franchise, in their order. */
function rolesOf(
  titles: readonly Partial<CatalogueRecord>[],
  {
    tags = {},
    exceptions = {},
  }: { tags?: Record<number, string[]>; exceptions?: Record<number, FranchiseRole> } = {},
): FranchiseRole[] {
  const records = titles.map((fields, index) => record({ id: index + 1, franchise: 1, ...fields }));
  return withFranchiseRoles(records, id => tags[id] ?? [], exceptions).map(
    ({ franchiseRole }) => franchiseRole,
  );
}

const FIRST = { startDate: '2017-07-07', endDate: '2017-09-29', episodes: 13 };
const SECOND = { startDate: '2022-07-06', endDate: '2022-09-28', episodes: 12 };
const FILM = { type: 'movie', episodeLength: 'feature', episodes: 1 } as const;

describe('The part that a title has in its franchise', () => {
  it('is to carry the story on for series, and for a film between them', () => {
    expect(rolesOf([FIRST, { ...FILM, startDate: '2020-01-17' }, SECOND])).toEqual(['main', 'main', 'main']);
  });

  it('is beside the story for a film while a series is on air, or before the first', () => {
    const during = { ...FILM, startDate: '2017-08-05' };
    const before = { ...FILM, startDate: '2016-08-05' };
    expect(rolesOf([FIRST, during, before])).toEqual(['main', 'side', 'side']);
    const endless = { startDate: '1999-10-20', episodes: null };
    expect(rolesOf([endless, during])).toEqual(['main', 'side']);
  });

  it('is beside the story for discs, specials, shorts and web releases of one episode', () => {
    const extras: Partial<CatalogueRecord>[] = [
      { type: 'ova', startDate: '2018-01-17', episodes: 2 },
      { type: 'special', startDate: '2018-01-17' },
      { type: 'ona', startDate: '2018-01-17', episodes: 1 },
      { episodeLength: 'short', startDate: '2018-01-17', episodes: 12 },
    ];
    expect(rolesOf([FIRST, ...extras])).toEqual(['main', 'side', 'side', 'side', 'side']);
  });

  it('is to be the story where there is nothing longer: films, discs, shorts', () => {
    expect(
      rolesOf([
        { ...FILM, startDate: '2007-12-01' },
        { ...FILM, startDate: '2008-02-09' },
      ]),
    ).toEqual(['main', 'main']);
    expect(rolesOf([{ type: 'ova', episodes: 6 }])).toEqual(['main']);
    expect(rolesOf([{ episodeLength: 'short', episodes: 12 }])).toEqual(['main']);
  });

  it('is a recap where names or tags say so, in any language', () => {
    const recaps = [
      { titleJapanese: '劇場版総集編 メイドインアビス' },
      { title: 'Toradora! Recap' },
      { synonyms: ['Kaijuu 8-gou: Dai 1-ki Soushuuhen'] },
      { title: 'Chainsaw Man – The Compilation' },
      { title: 'By its tags' },
    ];
    expect(rolesOf([FIRST, ...recaps], { tags: { 6: ['总集篇'] } }).slice(1)).toEqual(
      recaps.map(() => 'recap'),
    );
    expect(rolesOf([FIRST, { title: 'Log Horizon', ...SECOND }])).toEqual(['main', 'main']);
  });

  it('is no recap where there is nothing else of the story', () => {
    expect(rolesOf([{ ...FILM, title: 'Star Voyage: The Compilation' }])).toEqual(['main']);
  });

  it('is what the exceptions say', () => {
    expect(rolesOf([FIRST, SECOND], { exceptions: { 2: 'side' } })).toEqual(['main', 'side']);
    expect(rolesOf([FIRST, { title: 'Digest' }], { exceptions: { 2: 'main' } })).toEqual(['main', 'main']);
  });
});
