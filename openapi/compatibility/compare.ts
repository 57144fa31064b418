/**
 * Compares the contract with the one that was released last.
 *
 *   compare.ts --check      says what breaks it, and ends with 1, where the version has not risen as much as the changes ask
 *   compare.ts --changelog  writes what has changed into `docs/api/changelog.md`
 *   compare.ts --release    makes the contract, as it stands, the one that was released last
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asObject, asString, type Json, type JsonObject } from '../json.ts';
import { withComparison } from './changelog.ts';
import { contractChanges } from './contract-changes.ts';
import { versionFaults } from './version-rise.ts';

const CURRENT = resolve(import.meta.dirname, '../openapi.json');
const RELEASED = resolve(import.meta.dirname, '../released.json');
const CHANGELOG = resolve(import.meta.dirname, '../../docs/api/changelog.md');

const [before, after] = [contractIn(RELEASED), contractIn(CURRENT)];
const [released, current] = [versionOf(before), versionOf(after)];
const changes = contractChanges(before, after);

const changelog = readFileSync(CHANGELOG, 'utf8');
const writtenChangelog = withComparison(changelog, { released, current, changes });

function check(): void {
  const faults = versionFaults(released, current, changes);
  if (changelog !== writtenChangelog)
    faults.push('The changelog lacks what has changed: run `make openapi`.');
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
  if (faults.length === 0)
    process.stdout.write(`${changes.length} changes since ${released}; ${current} may be released\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

const COMMANDS: Record<string, () => void> = {
  '--check': check,
  '--changelog': () => writeFileSync(CHANGELOG, writtenChangelog),
  '--release': () => {
    check();
    if (process.exitCode === 0) copyFileSync(CURRENT, RELEASED);
  },
};

const command = COMMANDS[process.argv[2] ?? ''];
if (!command) throw new TypeError(`Say one of ${Object.keys(COMMANDS).join(', ')}.`);
command();

function contractIn(path: string): JsonObject {
  return asObject(JSON.parse(readFileSync(path, 'utf8')) as Json);
}

function versionOf({ info }: JsonObject): string {
  return asString(asObject(info).version);
}
