import { BackgroundTasks } from './background-tasks.ts';

describe('background tasks', () => {
  it('are waited for until the last of them has ended', async () => {
    const tasks = new BackgroundTasks();
    const ended: string[] = [];
    let end: () => void = () => undefined;
    tasks.add(new Promise<void>(resolve => (end = resolve)).then(() => void ended.push('slow')));
    tasks.add(Promise.resolve().then(() => void ended.push('quick')));
    const drained = tasks.drain().then(() => ended.push('drained'));
    await new Promise(setImmediate);
    expect(ended).toEqual(['quick']);
    end();
    await drained;
    expect(ended).toEqual(['quick', 'slow', 'drained']);
  });

  it('are none that anyone waits for once they have ended', async () => {
    const tasks = new BackgroundTasks();
    tasks.add(Promise.resolve());
    await tasks.drain();
    await expectAsync(tasks.drain()).toBeResolved();
  });
});
