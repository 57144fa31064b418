import { AdmissionQueue } from './admission-queue.ts';

const MAX_WAIT_MS = 1_000;
const MAX_WAITING = 12;

describe('work that is done in turns', () => {
  let time: number;
  let turns: AdmissionQueue;
  let happened: string[];

  beforeEach(() => {
    time = 0;
    happened = [];
    turns = new AdmissionQueue({
      maxWaiting: MAX_WAITING,
      maxWaitMs: MAX_WAIT_MS,
      clock: { now: () => time },
    });
  });

  /** @param tookMs how long the work takes that begins, once it has been promised. */
  function take(name: string, tookMs = 0): void {
    const events = happened;
    turns.take({
      begin: () => {
        events.push(`${name} begins`);
        void Promise.resolve().then(() => (time += tookMs));
      },
      refuse: () => events.push(`${name} is refused`),
    });
  }

  function takeSome(count: number, tookMs = 0): void {
    for (let index = 1; index <= count; index++) take(String(index), tookMs);
  }

  /** Waits for a turn of the loop: what is due in it comes before whoever has asked for the next. */
  const aTurn = () => new Promise<void>(resolve => setImmediate(resolve));

  /** What has happened since it was last asked for. */
  const newly = () => happened.splice(0);

  it('begins at once where nothing else has', async () => {
    take('one');
    expect(newly()).toEqual(['one begins']);
    await aTurn();
    take('another');
    expect(newly()).toEqual(['another begins']);
  });

  it('begins in the order in which it came, as many in a turn as there is time for', async () => {
    takeSome(6, 15);
    expect(newly()).toEqual(['1 begins']);
    await aTurn();
    expect(newly()).toEqual(['2 begins']);
    await aTurn();
    expect(newly()).toEqual(['3 begins', '4 begins']);
    take('7');
    await aTurn();
    expect(newly()).toEqual(['5 begins', '6 begins']);
    await aTurn();
    expect(newly()).toEqual(['7 begins']);
  });

  it('begins ten times in a turn at the most, however quick it is', async () => {
    takeSome(13);
    await aTurn();
    newly();
    await aTurn();
    expect(newly().length).toBe(10);
    await aTurn();
    expect(newly().length).toBe(1);
  });

  it('lets everything else have its turn in between', async () => {
    takeSome(3, 30);
    setImmediate(() => happened.push('something else'));
    await aTurn();
    await aTurn();
    expect(newly()).toEqual(['1 begins', '2 begins', 'something else', '3 begins']);
  });

  it('is refused where too much waits already', () => {
    takeSome(MAX_WAITING + 2);
    expect(newly()).toEqual(['1 begins', '14 is refused']);
  });

  it('is refused where it has waited for longer than anybody would, and none after it', async () => {
    takeSome(3);
    time = MAX_WAIT_MS + 1;
    take('4');
    newly();
    await aTurn();
    expect(newly()).toEqual(['2 is refused', '3 is refused', '4 begins']);
  });

  it('goes on after work that throws', async () => {
    const fail = () => {
      throw new Error('it');
    };
    expect(() => turns.take({ begin: fail, refuse: fail })).toThrow();
    take('two');
    await aTurn();
    expect(newly()).toEqual(['two begins']);
  });
});
