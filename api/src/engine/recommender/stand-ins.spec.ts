import { sideInformation } from './side-information.ts';
import { standInFinder } from './stand-ins.ts';

describe('stand-ins', () => {
  const side = sideInformation(
    ['Naruto', 'Naruto Shippuden', 'Bleach', 'Naruto: Boruto'].map(name => ({
      ...{ names: [name], tags: [], series: null, year: null },
    })),
  );

  it('are the rated titles that are most like a newcomer', () => {
    const standIns = standInFinder(side, row => row < 2)(3);
    expect(standIns.map(({ row }) => row).sort()).toEqual([0, 1]);
    expect(standIns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are none where nothing is like it', () => {
    expect(standInFinder(side, () => true)(2)).toEqual([]);
  });
});
