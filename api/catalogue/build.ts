import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildCatalogue } from './catalogue.ts';
import { readBangumiData } from './packages/bangumi-data.ts';
import { readBgmd } from './packages/bgmd.ts';
import { omittedTitles, summary } from './summary.ts';

const { values } = parseArgs({
  options: {
    output: {
      type: 'string',
      default: fileURLToPath(new URL('../data/catalogue.json.gz', import.meta.url)),
    },
    verbose: { type: 'boolean', default: false },
  },
});

const { file, omitted } = buildCatalogue(await readBangumiData(), await readBgmd());
await writeFile(values.output, gzipSync(JSON.stringify(file), { level: 9 }));
console.log(summary(file, omitted));
if (values.verbose) console.log(omittedTitles(omitted));
