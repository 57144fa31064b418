import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { record } from '../../../test/support/records.ts';
import { toldReasons } from './reasons.ts';

const catalogue = new Catalogue('1', [record({ id: 1 }), record({ id: 2 })], () => 0);
const share = (animeId: number, value: number) => ({ animeId, share: value, likeness: 0 });
const refer = (id: number) => ({ id, title: `Title ${id}` });

function told(most: number, others?: { count: number; share: number }) {
  const entry = catalogue.find(1);
  if (!entry) throw new Error('There is no such title.');
  const shares = [share(11, 3), share(12, 1), share(13, -2)];
  return toldReasons(catalogue, entry, { score: 2 + (others?.share ?? 0), shares, others }, refer, most);
}

describe('toldReasons', () => {
  it('tells all where they are few', () => {
    const { reasons, otherReasons } = told(3);
    expect(reasons.map(({ anime }) => anime.id)).toEqual([11, 12, 13]);
    expect(otherReasons).toBeUndefined();
  });

  it('tells those that weigh most, for or against, and what is left of the score', () => {
    const { reasons, otherReasons } = told(2, { count: 4, share: 0.5 });
    expect(reasons.map(({ anime }) => anime.id)).toEqual([11, 13]);
    expect(otherReasons).toEqual({ count: 5, share: 1.5 });
  });
});
