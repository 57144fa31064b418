import { franchiseSharer } from './franchise-sharing.ts';

describe('titles of one franchise', () => {
  /** Rows 1 and 2 are one franchise, and row 4, which is not learnt here, is of it too; row 0 stands alone. */
  const franchises = new Map([
    [0, { id: 1, isMain: true }],
    [1, { id: 2, isMain: true }],
    [2, { id: 2, isMain: true }],
    [4, { id: 2, isMain: true }],
  ]);
  const popularity = Uint32Array.of(10, 30, 10, 10, 10);

  function shared(isSecondMain = true): number[][] {
    const values = Float32Array.of(1, 2, 3, 0, 4, 0, 8, 0, 4, 5, 6, 7);
    const share = franchiseSharer(popularity, row => {
      const known = franchises.get(row);
      return known && { ...known, isMain: row !== 2 || isSecondMain };
    });
    share({ rows: 4, columns: 3, values }, [0, 1, 2, 3]);
    return [0, 1, 2, 3].map(row =>
      Array.from(values.subarray(row * 3, row * 3 + 3), each => Math.round(each * 100) / 100),
    );
  }

  it('speak in part as all of it do, the better known the more', () => {
    // Their mean is 2, 3, 1.
    expect(shared()[1]).toEqual([0.6, 3.7, 0.3]);
    expect(shared()[2]).toEqual([6.2, 0.9, 3.1]);
  });

  it('hardly speak as what is told beside the story does', () => {
    expect(shared(false)[1]).toEqual([0, 4, 0]);
    expect(shared(false)[2]).toEqual([5.6, 1.2, 2.8]);
  });

  it('leave others as they are, and those of which no franchise is known', () => {
    expect(shared()[0]).toEqual([1, 2, 3]);
    expect(shared()[3]).toEqual([5, 6, 7]);
  });
});
