/**
 * Runs the journeys, and those that failed once more by themselves, if they are few: a browser beside much else loses a race now
 * and then that says nothing of the product. What passes only then is named as unsteady, so that its cause is looked for.
 *
 * Arguments are Jasmine's: files, `--filter`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING_RAN, OUTCOME_FILE, type Outcome, outcomeOf } from './support/outcome.ts';

/** More than these are no coincidence. */
const MAX_RUN_AGAIN = 3;

const JASMINE = '../node_modules/jasmine/bin/jasmine.js';
const folder = mkdtempSync(join(tmpdir(), 'anirec-journeys-'));

function run(args: readonly string[]): Outcome {
  const file = join(folder, 'outcome.json');
  rmSync(file, { force: true });
  spawnSync(process.execPath, ['--import', 'tsx', JASMINE, '--config=e2e/jasmine.json', ...args], {
    stdio: 'inherit',
    env: { ...process.env, [OUTCOME_FILE]: file },
  });
  try {
    return outcomeOf(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING_RAN;
  }
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function runAgain(first: Outcome, args: readonly string[]): Outcome {
  const names = first.failures.map(({ name }) => `^${literally(name)}$`);
  const files = args.filter(each => !each.startsWith('--'));
  console.log(`Running ${names.length} again that failed.`);
  const second = run([...files, `--filter=${names.join('|')}`]);
  // One that did not run the second time has failed.
  const failed = Math.max(second.failed, first.failed - second.passed);
  return { ...second, passed: first.passed + second.passed, failed };
}

const args = process.argv.slice(2);
const first = run(args);
const isFew = first.failures.length > 0 && first.failures.length <= MAX_RUN_AGAIN;
const last = isFew && first.failures.length === first.failed ? runAgain(first, args) : first;
const failedTwice = new Set(last.failures.map(({ name }) => name));
for (const { name, message } of first.failures)
  if (!failedTwice.has(name))
    console.log(`~ unsteady, passed the second time: ${name}: ${message.replaceAll(/\s+/g, ' ')}`);
console.log(`${last.passed} passed, ${last.failed} failed`);
rmSync(folder, { recursive: true });
process.exitCode = last.failed === 0 && last.passed > 0 ? 0 : 1;
