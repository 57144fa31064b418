import { setTimeout as wait } from 'node:timers/promises';
import { EventLoopDelay } from './event-loop-delay.ts';

const HELD_UP_MS = 60;

describe('the event loop’s delay', () => {
  let delay: EventLoopDelay;

  beforeEach(() => {
    delay = new EventLoopDelay();
  });

  afterEach(() => {
    delay.stop();
  });

  async function holdUp(): Promise<void> {
    await wait(30);
    const end = performance.now() + HELD_UP_MS;
    while (performance.now() < end);
    await wait(30);
  }

  it('is as long as the process was held up', async () => {
    await holdUp();
    expect(delay.take()).toBeGreaterThan(HELD_UP_MS / 2);
  });

  it('is that since it was last asked for', async () => {
    await holdUp();
    expect(delay.take()).toBeGreaterThan(0);
    expect(delay.take()).toBe(0);
  });
});
