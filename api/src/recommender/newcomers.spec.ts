import { DOUBT, standInFinder, withNewcomers } from './newcomers.ts';
import { sideInformation } from './side-information.ts';

describe('newcomers', () => {
  const side = sideInformation(
    ['Naruto', 'Naruto Shippuden', 'Bleach', 'Naruto: Boruto'].map(name => ({
      ...{ names: [name], tags: [], series: null, year: null },
    })),
  );

  it('are stood in for by the rated titles that are most like them', () => {
    const standIns = standInFinder(side, row => row < 2)(3);
    expect(standIns.map(({ row }) => row).sort()).toEqual([0, 1]);
    expect(standIns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(standIns.every(({ likeness }) => likeness > 0 && likeness <= 1)).toBeTrue();
  });

  it('have none where nothing is like them', () => {
    expect(standInFinder(side, () => true)(2)).toEqual([]);
  });

  it('say what their stand-ins say, and are named wherever those are', () => {
    const rows = [[{ column: 1, weight: 0.4 }], [{ column: 0, weight: 0.2 }], []];
    const standIns = [{ row: 0, share: 1, likeness: 0.1 }];
    const all = withNewcomers(rows, new Map([[2, { standIns, kin: [] }]]), 5);
    const weight = (row: number, to: number) => all[row]?.find(({ column }) => column === to)?.weight;
    expect(weight(2, 1)).toBe(0.4);
    expect(weight(2, 0)).toBeCloseTo(0.1 * 0.4, 9);
    expect(weight(1, 2)).toBeCloseTo(DOUBT * 0.2, 9);
    expect(weight(0, 2)).toBeCloseTo(DOUBT * 0.1 * 0.2, 9);
  });

  it('keep their strongest weights only', () => {
    const rows = [Array.from({ length: 9 }, (_, column) => ({ column: column + 2, weight: column })), []];
    const standIns = [{ row: 0, share: 1, likeness: 0 }];
    const [, newcomer] = withNewcomers(rows, new Map([[1, { standIns, kin: [] }]]), 2);
    expect(newcomer?.map(({ column }) => column)).toEqual([10, 9]);
  });

  it('speak for other newcomers as their stand-ins do, and for kin as far as they are alike', () => {
    const rows = [[{ column: 1, weight: 0.4 }], [{ column: 0, weight: 0.2 }], [], []];
    const standIns = [{ row: 0, share: 1, likeness: 0.1 }];
    const kin = [{ row: 3, share: 1, likeness: 0.5 }];
    const newcomers = new Map([
      [2, { standIns, kin }],
      [3, { standIns, kin: [] }],
    ]);
    const all = withNewcomers(rows, newcomers, 5);
    const weight = (row: number, to: number) => all[row]?.find(({ column }) => column === to)?.weight ?? 0;
    expect(weight(3, 2)).toBeCloseTo(weight(0, 2), 9);
    expect(weight(2, 3)).toBeCloseTo(weight(0, 3) + 0.5 * 0.4, 9);
    expect(weight(2, 2)).toBe(0);
  });
});
