import { BEBOP, MONSTER, recommendation, TRIGUN } from '../../../../testing/anime';
import { movesBetween, moveInWords } from './moves';

const [bebop, monster, trigun] = [BEBOP, MONSTER, TRIGUN].map(title => recommendation(title)) as [
  ReturnType<typeof recommendation>,
  ReturnType<typeof recommendation>,
  ReturnType<typeof recommendation>,
];

describe('What a change of picks does to a list', () => {
  it('is by how many places each title moves', () => {
    const { byTitle, gone } = movesBetween([bebop, monster, trigun], [trigun, monster, bebop]);
    expect([...byTitle]).toEqual([
      [TRIGUN.id, 2],
      [BEBOP.id, -2],
    ]);
    expect(gone).toEqual([]);
  });

  it('is what is new, and what is gone from as many places', () => {
    const { byTitle, gone } = movesBetween([bebop, monster], [bebop, trigun]);
    expect([...byTitle]).toEqual([[TRIGUN.id, 'new']]);
    expect(gone).toEqual([monster]);
  });

  it('is no novelty where a title stood further down', () => {
    const { byTitle, gone } = movesBetween([bebop, monster, trigun], [trigun]);
    expect([...byTitle]).toEqual([[TRIGUN.id, 2]]);
    expect(gone).toEqual([bebop]);
  });

  it('is told in words', () => {
    expect((['new', 3, -1] as const).map(moveInWords)).toEqual(['new', 'up 3', 'down 1']);
  });
});
