import { SingleFlight } from './single-flight.ts';

describe('single flight', () => {
  it('starts once for all who come while it is under way', async () => {
    const flights = new SingleFlight<number>();
    const start = jasmine.createSpy('start').and.resolveTo(7);
    const values = await Promise.all([1, 2, 3].map(() => flights.run('key', start)));
    expect(values).toEqual([7, 7, 7]);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('starts anew for whoever comes after, and for another key', async () => {
    const flights = new SingleFlight<number>();
    const start = jasmine.createSpy('start').and.resolveTo(7);
    await Promise.all([flights.run('one', start), flights.run('two', start)]);
    await flights.run('one', start);
    expect(start).toHaveBeenCalledTimes(3);
  });

  it('fails for all who wait, and is tried anew by the next', async () => {
    const flights = new SingleFlight<number>();
    const failing = () => Promise.reject(new Error('lost'));
    const [first, second] = [flights.run('key', failing), flights.run('key', failing)];
    await expectAsync(first).toBeRejectedWithError('lost');
    await expectAsync(second).toBeRejectedWithError('lost');
    expect(await flights.run('key', () => Promise.resolve(7))).toBe(7);
  });
});
