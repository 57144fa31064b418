import { ageOf } from './catalogue-age.ts';

const NOW = new Date('2026-05-10T23:00:00Z');

describe('the age of a catalogue', () => {
  it('is told by its newest title, and not by what is announced', () => {
    const days = ['2026-04-30', '1998-04-03', null, '2026-10-01'];
    expect(
      ageOf(
        days.map(startDate => ({ startDate })),
        NOW,
      ),
    ).toEqual({ newestDay: '2026-04-30', days: 10 });
  });

  it('is nothing on the day itself, and not known where nothing has begun', () => {
    expect(ageOf([{ startDate: '2026-05-10' }], NOW)).toEqual({ newestDay: '2026-05-10', days: 0 });
    expect(ageOf([{ startDate: '2026-05-11' }, { startDate: null }], NOW)).toBeNull();
  });
});
