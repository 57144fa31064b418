import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildCatalogue } from './catalogue.ts';
import { catalogueFilePath } from './catalogue-file-path.ts';
import { ratingFaults } from './content-rating/content-rating.ts';
import { disagreements } from './franchises/agreement.ts';
import { coverageLines, coverageOf } from './list-coverage.ts';
import { readPackages } from './packages/read-packages.ts';
import { details, summary } from './summary.ts';
import { measureRomaji } from './titles/romanisation/measure.ts';
import { unknownClippedNames } from './titles/abbreviations.ts';

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: catalogueFilePath },
    lists: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'measure-romaji': { type: 'string' },
  },
});

const built = buildCatalogue(await readPackages());
const unknown = unknownClippedNames(built.file.records);
if (unknown.length > 0)
  throw new Error(`No title has these names of clipped-names.ts: ${unknown.join('; ')}`);
const faults = ratingFaults(built.file.records);
if (faults.length > 0) throw new Error(`reviewed-ratings.ts cannot be right: ${faults.join('; ')}`);
await writeFile(values.output, gzipSync(JSON.stringify(built.file), { level: 9 }));
console.log(summary(built));
for (const line of disagreements(built.file.records))
  console.log(`a franchise otherwise than our table: ${line}`);
if (values.lists !== undefined) {
  const ids = new Set(built.file.records.map(record => record.id));
  console.log(coverageLines(await coverageOf(values.lists, ids)));
}
if (values.verbose) console.log(details(built));
if (values['measure-romaji'] !== undefined)
  console.log(await measureRomaji(built.file.records, values['measure-romaji']));
