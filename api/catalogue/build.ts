import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildCatalogue } from './catalogue.ts';
import { readPackages } from './packages/read-packages.ts';
import { details, summary } from './summary.ts';

const { values } = parseArgs({
  options: {
    output: {
      type: 'string',
      default: fileURLToPath(new URL('../data/catalogue.json.gz', import.meta.url)),
    },
    verbose: { type: 'boolean', default: false },
  },
});

const built = buildCatalogue(await readPackages());
await writeFile(values.output, gzipSync(JSON.stringify(built.file), { level: 9 }));
console.log(summary(built));
if (values.verbose) console.log(details(built));
