import { pino } from 'pino';
import { DatabaseMonitor } from './database-monitor.ts';

describe('the monitor of a database', () => {
  let isAway: boolean;
  let told: string[];
  let logged: string[];
  let monitor: DatabaseMonitor;

  beforeEach(() => {
    isAway = false;
    told = [];
    logged = [];
    const server = {
      ping: () => (isAway ? Promise.reject(new Error('nobody is there')) : Promise.resolve()),
      cutOff: () => void told.push('cut off'),
      readmit: () => void told.push('readmit'),
    };
    const logger = pino({}, { write: line => logged.push((JSON.parse(line) as { msg: string }).msg) });
    monitor = new DatabaseMonitor(server, logger);
  });

  it('leaves a server alone that answers', async () => {
    await monitor.look();
    expect(monitor.isAway()).toBeFalse();
    expect([told, logged]).toEqual([[], []]);
  });

  it('cuts a server off that does not, each time, and readmits it once it does', async () => {
    isAway = true;
    await monitor.look();
    await monitor.look();
    expect(monitor.isAway()).toBeTrue();
    isAway = false;
    await monitor.look();
    await monitor.look();
    expect(monitor.isAway()).toBeFalse();
    expect(told).toEqual(['cut off', 'cut off', 'readmit']);
  });

  it('logs once that it is away, and once that it is back', async () => {
    isAway = true;
    await monitor.look();
    await monitor.look();
    isAway = false;
    await monitor.look();
    expect(logged).toEqual(['the database is away: guests are served from memory', 'the database is back']);
  });

  it('looks by itself, until it is stopped', async () => {
    monitor.start();
    isAway = true;
    while (!monitor.isAway()) await new Promise(wake => setTimeout(wake, 5));
    await monitor.stop();
    isAway = false;
    await new Promise(wake => setTimeout(wake, 500));
    expect(monitor.isAway()).toBeTrue();
  });
});
