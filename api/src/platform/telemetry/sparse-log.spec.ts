import { SparseLog } from './sparse-log.ts';

describe('a sparse log', () => {
  it('says once a minute how often something has failed since', () => {
    const logger = { warn: jasmine.createSpy('warn') };
    let time = 1_000;
    const log = new SparseLog(logger, { now: () => time }, 'It failed');
    const error = new Error('away');
    log.warn(error);
    for (let second = 0; second < 59; second++) {
      time += 1_000;
      log.warn(error);
    }
    expect(logger.warn.calls.allArgs()).toEqual([[{ err: error, failures: 1 }, 'It failed']]);
    time += 1_000;
    log.warn(error);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith({ err: error, failures: 60 }, 'It failed');
  });
});
