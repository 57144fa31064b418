import { EventLoop } from './event-loop.ts';

describe('the event loop', () => {
  let time: number;
  let loop: EventLoop;

  beforeEach(() => {
    time = 0;
    loop = new EventLoop(() => time);
  });

  /** Lets turns pass that take so many milliseconds each, beside the 10 between ticks. */
  function pass(turns: number, milliseconds: number): void {
    for (let turn = 0; turn < turns; turn += 1) {
      time += 10 + milliseconds;
      loop.tick();
    }
  }

  function isFullAfter(milliseconds: number): boolean {
    time += 10 + milliseconds;
    const { isFull } = loop;
    time -= 10 + milliseconds;
    return isFull;
  }

  it('has time while its turns are short', () => {
    pass(100, 150);
    expect(isFullAfter(1_000)).toBeFalse();
  });

  it('takes one long pause for no overload', () => {
    pass(100, 5);
    pass(1, 2_000);
    expect(isFullAfter(2_000)).toBeFalse();
    pass(100, 5);
    pass(1, 2_000);
    expect(isFullAfter(2_000)).toBeFalse();
  });

  it('is full late in a turn, once long turns are the rule, and takes what comes early', () => {
    pass(8, 300);
    expect(isFullAfter(10)).toBeFalse();
    expect(isFullAfter(199)).toBeFalse();
    expect(isFullAfter(201)).toBeTrue();
  });

  it('stays so while turns are as long as they may be, or longer', () => {
    pass(8, 300);
    pass(100, 220);
    expect(isFullAfter(201)).toBeTrue();
  });

  it('has time again when turns have been short for a second, and not before', () => {
    pass(8, 300);
    pass(20, 30);
    expect(isFullAfter(201)).toBeTrue();
    pass(10, 30);
    expect(isFullAfter(201)).toBeFalse();
  });

  it('is not fooled by a short lull', () => {
    pass(8, 300);
    for (let lull = 0; lull < 20; lull += 1) {
      pass(20, 30);
      pass(1, 220);
      expect(isFullAfter(201)).toBeTrue();
    }
  });
});
