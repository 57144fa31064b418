import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkDatabase } from '../src/cli/check-database.ts';
import { loadCatalogue } from '../src/cli/load-catalogue.ts';
import { publish } from '../src/cli/publish.ts';
import { CatalogueMissingError } from '../src/engine/snapshot/snapshot-loader.ts';
import { ModelFormatError } from '../src/engine/recommender/model-file.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { schema } from '../src/server/schema.ts';
import { config as usual } from './support/application.ts';

describe('the command check-database', () => {
  let directory: string;
  let said: string[];
  let config: typeof usual;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-check-'));
    config = { ...usual, databaseUrl: `pglite:${join(directory, 'postgres')}` };
  });

  beforeEach(() => {
    said = [];
    spyOn(console, 'log').and.callFake((line: string) => said.push(line));
  });

  afterAll(() => rm(directory, { recursive: true }));

  async function saidByCheck(): Promise<string> {
    said = [];
    await checkDatabase(config);
    return said.join('\n');
  }

  async function change(statement: string): Promise<void> {
    const database = await openDatabase(config.databaseUrl, schema);
    await database.orm.em.fork().execute(statement);
    await database.close();
  }

  it('refuses a database without a catalogue, tells what is in a whole one, and refuses a damaged model', async () => {
    await expectAsync(checkDatabase(config)).toBeRejectedWithError(CatalogueMissingError);

    await loadCatalogue(config);
    const whole = await saidByCheck();
    expect(whole).toMatch(/^anime +\d{4,} +\d+\.\d$/m);
    expect(whole).toMatch(/^list +0 +0\.0$/m);
    expect(whole).toMatch(/^The catalogue can be used: version \w+\.$/m);
    expect(whole).toContain('No model is published.\nNobody has a list.');

    await publish(config, { model: resolve('data/model.bin'), ifThere: false });
    expect(await saidByCheck()).toMatch(/^The published model can be used: version .+\.$/m);

    await change('update models set bytes = substring(bytes from 1 for 1000)');
    await expectAsync(checkDatabase(config)).toBeRejectedWithError(ModelFormatError);
  }, 120_000);
});
