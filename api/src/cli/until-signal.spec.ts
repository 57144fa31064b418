import { spawn } from 'node:child_process';
import { once } from 'node:events';

const MODULE = new URL('until-signal.ts', import.meta.url).href;

/** Runs until it is told to stop, with a stop of its own, and gives its exit code. */
async function exitCode(stop: string, signals: readonly NodeJS.Signals[]): Promise<number> {
  const script = `
    import { untilSignal } from '${MODULE}';
    untilSignal(${stop});
    setInterval(() => {}, 1_000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exit = once(child, 'exit');
  for (const signal of signals) {
    await once(child.stdout, 'data');
    child.kill(signal);
  }
  return Number((await exit)[0]);
}

describe('untilSignal', () => {
  it('ends the process with 0 where all that was under way is finished', async () => {
    expect(await exitCode('async signal => signal === "SIGTERM"', ['SIGTERM'])).toBe(0);
  });

  it('ends it with 1 where something had to be given up', async () => {
    expect(await exitCode('async signal => signal === "SIGTERM"', ['SIGINT'])).toBe(1);
  });

  it('ends it at once when it is told a second time', async () => {
    const never = '() => { console.log("stopping"); return new Promise(() => {}); }';
    expect(await exitCode(never, ['SIGTERM', 'SIGINT'])).toBe(130);
  });
});
