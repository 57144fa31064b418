import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildCatalogue } from './catalogue.ts';
import { catalogueFilePath } from './catalogue-file-path.ts';
import { coverageLines, coverageOf } from './list-coverage.ts';
import { readPackages } from './packages/read-packages.ts';
import { details, summary } from './summary.ts';

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: catalogueFilePath },
    lists: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const built = buildCatalogue(await readPackages());
await writeFile(values.output, gzipSync(JSON.stringify(built.file), { level: 9 }));
console.log(summary(built));
if (values.lists !== undefined) {
  const ids = new Set(built.file.records.map(record => record.id));
  console.log(coverageLines(await coverageOf(values.lists, ids)));
}
if (values.verbose) console.log(details(built));
