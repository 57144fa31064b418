import { siblingsIn } from './titles.ts';

describe('the siblings of a title', () => {
  it('go round all titles of its franchise, by row', () => {
    expect([...siblingsIn(Int32Array.of(7, 5, 7, 6, 7, 5))]).toEqual([2, 5, 4, 3, 0, 1]);
  });
});
