import { inverseFactor, NotPositiveDefiniteError } from './cholesky.ts';

describe('inverseFactor', () => {
  it('gives the upper triangular R of which R · Rᵀ is the inverse', () => {
    // L = [[2, 0], [3, 4]]
    expect([...inverseFactor(Float64Array.of(4, 6, 6, 25), 2)]).toEqual([1 / 2, -3 / 8, 0, 1 / 4]);
  });

  it('does not read the upper triangle', () => {
    expect([...inverseFactor(Float64Array.of(4, NaN, 6, 25), 2)]).toEqual([1 / 2, -3 / 8, 0, 1 / 4]);
  });

  it('names the pivot that is not positive, by its row in the large matrix', () => {
    expect(() => inverseFactor(Float64Array.of(4, 6, 6, 9), 2, 128)).toThrowError(
      NotPositiveDefiniteError,
      'The matrix is not positive definite: pivot 129 is 0.',
    );
  });

  it('refuses what is not a number', () => {
    expect(() => inverseFactor(Float64Array.of(NaN), 1)).toThrowError(NotPositiveDefiniteError);
    expect(() => inverseFactor(Float64Array.of(Infinity), 1)).toThrowError(NotPositiveDefiniteError);
  });
});
