import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { freePort } from '../../test/support/free-port.ts';
import { Catalogue, type CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../../src/features/anime/catalogue-file.ts';
import { decodeModel, encodeModel } from '../../src/engine/recommender/model-file.ts';
import { rowOf } from '../../src/engine/recommender/model.ts';
import { largerCatalogue, largerModel } from './larger.ts';
import { ServerProcess } from './server-process.ts';

const API = resolve(import.meta.dirname, '../../dist/src/main.js');
const DOCKERFILE = resolve(import.meta.dirname, '../../Dockerfile');
const CATALOGUE = resolve(import.meta.dirname, '../../data/catalogue.json.gz');
const MODEL = resolve(import.meta.dirname, '../../data/model.bin');

/** AniRec as it was built, with a database of its own. */
export interface Prepared {
  readonly entries: readonly CatalogueEntry[];
  /** Of the model. */
  readonly titles: number;
  start(environment?: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Runs a command of AniRec, and gives what it printed. */
  run(...args: string[]): Promise<string>;
}

/**
 * Loads a catalogue into an empty database.
 *
 * @param times how much larger than the real ones the catalogue and the model shall be.
 * @param scratch a folder for what is made for that.
 * @throws where DATABASE_URL and REDIS_URL name no servers.
 */
export async function prepare(times: number, scratch: string): Promise<Prepared> {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  if (!databaseUrl?.startsWith('postgres') || redisUrl === undefined)
    throw new Error('The benchmark needs PostgreSQL and Redis: run it by .ci/with-services.');
  const file = await readCatalogueFile(CATALOGUE);
  const records = largerCatalogue(file.records, times);
  const model = largerModel(decodeModel(await readFile(MODEL)), times);
  const files = {
    CATALOGUE_FILE: join(scratch, 'catalogue.json.gz'),
    MODEL_FILE: join(scratch, 'model.bin'),
  };
  await writeFile(
    files.CATALOGUE_FILE,
    gzipSync(JSON.stringify({ ...file, version: `${file.version}-${times}`, records })),
  );
  await writeFile(files.MODEL_FILE, encodeModel(model));
  const environment = {
    ...files,
    LOG_LEVEL: 'warn',
    // No caller is refused, but each is counted.
    RATE_LIMIT_FACTOR: '1000000',
    // Without one, the process would also be the simulator of MyAnimeList.
    MAL_CLIENT_ID: 'bench',
    PORT: await freePort(),
  };
  const run = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [API, ...args], {
      env: { ...process.env, ...environment },
    });
    return stdout;
  };
  await run('migrate');
  await run('load-catalogue');
  const nodeOptions = await nodeOptionsOfImage();
  const { entries } = new Catalogue('bench', records, id => model.popularity[rowOf(model, id)] ?? 0);
  return {
    entries,
    titles: model.ids.length,
    start: more => ServerProcess.start([...nodeOptions, API, 'serve'], { ...environment, ...more }),
    run,
  };
}

/** What the image's entry point tells Node.js, which is measured as it runs there. */
async function nodeOptionsOfImage(): Promise<string[]> {
  const [entryPoint = ''] = /^ENTRYPOINT .*/m.exec(await readFile(DOCKERFILE, 'utf8')) ?? [];
  return [...entryPoint.matchAll(/"(--[^"]+)"/g)].flatMap(([, option]) => option ?? []);
}
