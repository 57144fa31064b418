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

  /** The same where somebody asks at the end of each turn. */
  function passAsked(turns: number, milliseconds: number): boolean[] {
    return Array.from({ length: turns }, () => {
      time += 10 + milliseconds;
      const refuses = loop.refuses();
      loop.tick();
      return refuses;
    });
  }

  function refusesAfter(milliseconds: number): boolean {
    const [refuses = false] = passAsked(1, milliseconds);
    return refuses;
  }

  it('refuses nothing while its turns are short', () => {
    pass(100, 90);
    expect(refusesAfter(1_000)).toBeFalse();
  });

  it('takes one long pause for no overload', () => {
    for (let pauses = 0; pauses < 2; pauses += 1) {
      pass(100, 5);
      pass(1, 2_000);
      expect(refusesAfter(2_000)).toBeFalse();
    }
  });

  it('refuses what comes late in a turn, once long turns are the rule, and takes what comes early', () => {
    pass(4, 300);
    expect(refusesAfter(10)).toBeFalse();
    expect(refusesAfter(59)).toBeFalse();
    expect(refusesAfter(61)).toBeTrue();
  });

  it('does so for as long as there is something to refuse, however short that keeps the turns', () => {
    pass(4, 300);
    expect(passAsked(100, 61)).toEqual(Array.from({ length: 100 }, () => true));
  });

  it('takes everything again when nothing had to be refused for a second, and not before', () => {
    pass(4, 300);
    expect(passAsked(20, 30)).not.toContain(true);
    expect(refusesAfter(61)).toBeTrue();
    expect(passAsked(32, 30)).not.toContain(true);
    expect(refusesAfter(1_000)).toBeFalse();
  });
});
