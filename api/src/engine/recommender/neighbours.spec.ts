import { sideInformation } from './side-information.ts';
import { neighbourFinder } from './neighbours.ts';

describe('neighbours', () => {
  const side = sideInformation(
    ['Naruto', 'Naruto Shippuden', 'Bleach', 'Naruto: Boruto'].map(name => ({
      ...{ names: [name], tags: [], series: null, year: null },
    })),
  );

  it('are the rated titles that are most like a cold-start item', () => {
    const neighbours = neighbourFinder(side, row => row < 2)(3);
    expect(neighbours.map(({ row }) => row).sort()).toEqual([0, 1]);
    expect(neighbours.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are none where nothing is like it', () => {
    expect(neighbourFinder(side, () => true)(2)).toEqual([]);
  });
});
