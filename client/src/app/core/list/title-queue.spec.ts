import { TitleQueue } from './title-queue';

describe('The queue of what is done of titles', () => {
  let queue: TitleQueue;
  let done: string[];

  beforeEach(() => {
    queue = new TitleQueue();
    done = [];
  });

  /** Something that ends once a spec says so. */
  function work(name: string) {
    let [end, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
    const ended = new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
    const begin = async () => {
      done.push(`${name} begins`);
      await ended;
    };
    return { begin, end, fail };
  }

  async function settled(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve));
  }

  it('begins the second of a title once the first has ended, and that of another title at once', async () => {
    const first = work('first');
    void queue.run([1], first.begin);
    void queue.run([1], work('second').begin);
    void queue.run([2], work('other').begin);
    await settled();
    expect(done).toEqual(['first begins', 'other begins']);
    first.end();
    await settled();
    expect(done).toEqual(['first begins', 'other begins', 'second begins']);
  });

  it('goes on after what failed, which its own caller is told', async () => {
    const first = work('first');
    const running = queue.run([1], first.begin);
    const second = work('second');
    const next = queue.run([1, 2], second.begin);
    first.fail(new Error('refused'));
    await expectAsync(running).toBeRejectedWithError('refused');
    second.end();
    await expectAsync(next).toBeResolved();
    expect(done).toEqual(['first begins', 'second begins']);
  });

  it('has a title until the last of what was begun of it has ended', async () => {
    const first = work('first');
    const running = queue.run([1, 2], first.begin);
    expect([queue.has(1), queue.has(2), queue.has(3)]).toEqual([true, true, false]);
    first.end();
    await running;
    expect([queue.has(1), queue.has(2)]).toEqual([false, false]);
  });
});
