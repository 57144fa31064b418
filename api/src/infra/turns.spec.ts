import { Turns } from './turns.ts';

const PATIENCE_MS = 1_000;
const MOST_WAITING = 3;

describe('work that is done in turns', () => {
  let time: number;
  let turns: Turns;
  let happened: string[];

  beforeEach(() => {
    time = 0;
    happened = [];
    turns = new Turns({ mostWaiting: MOST_WAITING, patienceMs: PATIENCE_MS, now: () => time });
  });

  function take(name: string): void {
    const events = happened;
    turns.take({
      begin: () => events.push(`${name} begins`),
      refuse: () => events.push(`${name} is refused`),
    });
  }

  /** A turn of the loop: what is due in it comes before whoever has asked for the next. */
  const aTurn = () => new Promise<void>(resolve => setImmediate(resolve));

  it('begins at once where nothing else has', async () => {
    take('one');
    expect(happened).toEqual(['one begins']);
    await aTurn();
    take('another');
    expect(happened).toEqual(['one begins', 'another begins']);
  });

  it('begins one at a time, in the order in which it came', async () => {
    for (const name of ['one', 'two', 'three']) take(name);
    expect(happened).toEqual(['one begins']);
    await aTurn();
    expect(happened).toEqual(['one begins', 'two begins']);
    take('four');
    await aTurn();
    await aTurn();
    expect(happened.slice(2)).toEqual(['three begins', 'four begins']);
  });

  it('lets everything else have its turn in between', async () => {
    for (const name of ['one', 'two']) take(name);
    setImmediate(() => happened.push('something else'));
    take('three');
    await aTurn();
    await aTurn();
    expect(happened).toEqual(['one begins', 'two begins', 'something else', 'three begins']);
  });

  it('is refused where too much waits already', () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) take(name);
    expect(happened).toEqual(['one begins', 'five is refused']);
  });

  it('is refused where it has waited for longer than anybody would, and none after it', async () => {
    take('one');
    take('two');
    take('three');
    time = PATIENCE_MS + 1;
    take('four');
    await aTurn();
    expect(happened.slice(1)).toEqual(['two is refused', 'three is refused', 'four begins']);
  });

  it('goes on after work that throws', async () => {
    expect(() => turns.take({ begin: () => fail('it'), refuse: () => undefined })).toThrow();
    take('two');
    await aTurn();
    expect(happened).toEqual(['two begins']);
  });
});

function fail(what: string): never {
  throw new Error(what);
}
