import { EMPTY_BROWSER_LIST, MAX_KEPT_ENTRIES, parseBrowserList, withItem } from './browser-list-content';

const ENTRY = {
  ...{ animeId: 1, title: 'Cowboy Bebop', status: 'completed', score: 9, progress: 26 },
  updatedAt: '2026-11-20T10:00:00.000Z',
};
const DISMISSAL = { animeId: 6, title: 'Trigun', reason: null, createdAt: '2026-11-20T10:00:00.000Z' };

describe('What a browser kept of a list', () => {
  it('is read as it was written', () => {
    const content = { entries: [ENTRY], unwanted: [DISMISSAL] };
    expect(parseBrowserList(JSON.parse(JSON.stringify(content)))).toEqual(parseBrowserList(content));
    expect(parseBrowserList(content).entries.length + parseBrowserList(content).unwanted.length).toBe(2);
  });

  for (const stored of [undefined, null, 7, 'text', [], { entries: 'none', unwanted: {} }]) {
    it(`is nothing where ${JSON.stringify(stored)} is stored`, () => {
      expect(parseBrowserList(stored)).toEqual(EMPTY_BROWSER_LIST);
    });
  }

  for (const [flaw, change] of [
    ['no id', { animeId: undefined }],
    ['an id that is none', { animeId: 1.5 }],
    ['an unknown status', { status: 'sleeping' }],
    ['a score of 11', { score: 11 }],
    ['less than no progress', { progress: -1 }],
    ['no date', { updatedAt: 'yesterday-ish' }],
    ['a title that is no text', { title: 1 }],
  ] as const) {
    it(`leaves out an entry with ${flaw}, and no other`, () => {
      const other = { ...ENTRY, animeId: 19 };
      const { entries } = parseBrowserList({ entries: [{ ...ENTRY, ...change }, other] });
      expect(entries.map(({ animeId }) => animeId)).toEqual([19]);
    });
  }

  it('leaves out a dismissal for a reason that is none', () => {
    expect(parseBrowserList({ unwanted: [{ ...DISMISSAL, reason: 'because' }] })).toEqual(EMPTY_BROWSER_LIST);
  });

  it('has each title once, and no more titles than are kept', () => {
    expect(parseBrowserList({ entries: [ENTRY, { ...ENTRY, score: 1 }] }).entries.length).toBe(1);
    const many = Array.from({ length: MAX_KEPT_ENTRIES + 1 }, (_, place) => ({
      ...ENTRY,
      animeId: place + 1,
    }));
    expect(parseBrowserList({ entries: many }).entries.length).toBe(MAX_KEPT_ENTRIES);
  });

  it('has what was changed last first', () => {
    const items = [{ animeId: 1 }, { animeId: 6 }];
    expect(withItem(items, { animeId: 6 })).toEqual([{ animeId: 6 }, { animeId: 1 }]);
  });
});
