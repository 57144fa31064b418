import { Arena } from './arena.ts';

describe('Arena', () => {
  let arena: Arena;

  beforeEach(() => (arena = new Arena(new ArrayBuffer(4 * 64))));

  it('gives arrays of zeros that begin at cache lines and share nothing', () => {
    const arrays = [arena.allocate(1), arena.allocate(16), arena.allocate(17)];
    expect(arrays.map(({ byteOffset, length }) => [byteOffset, length])).toEqual([
      [0, 1],
      [64, 16],
      [128, 17],
    ]);
  });

  it('refuses what does not fit in one piece', () => {
    const first = arena.allocate(16);
    arena.allocate(32);
    arena.release(first);
    expect(() => arena.allocate(17)).toThrowError(RangeError, /256 bytes have no room for 128 more/);
    expect(arena.allocate(16).byteOffset).toBe(0);
  });

  it('gives room that was given back anew, as zeros', () => {
    arena.allocate(16);
    const middle = arena.allocate(16).fill(7);
    arena.allocate(16);
    arena.release(middle);
    expect([...arena.allocate(3)]).toEqual([0, 0, 0]);
  });

  it('takes back what was allocated in a scope, also after an error', () => {
    const kept = arena.allocate(16);
    expect(() =>
      arena.scoped(() => {
        arena.allocate(48);
        throw new Error('half way');
      }),
    ).toThrowError('half way');
    expect(arena.allocate(48).byteOffset).toBe(kept.byteOffset + 64);
  });
});
