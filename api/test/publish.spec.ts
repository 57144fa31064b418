import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCache } from '../src/platform/redis/cache.ts';
import { openDatabase, type Database } from '../src/platform/postgres/database.ts';
import { ListRepository } from '../src/features/list/list.repository.ts';
import { ModelsRepository } from '../src/features/models/models.repository.ts';
import { PublishedModel } from '../src/features/models/published-model.entity.ts';
import { encodeModel } from '../src/engine/recommender/model-file.ts';
import { METHOD } from '../src/features/recommendations/recommendations.service.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import { schema } from '../src/server/schema.ts';
import { config, logger, openTestDatabase } from './support/application.ts';
import { Command } from './support/command.ts';
import { freePort } from './support/free-port.ts';
import { listEntry } from './support/lists.ts';
import { addPerson } from './support/people.ts';
import { smallCatalogue } from './support/small-catalogue.ts';
import { LISTS, TITLES, trainedModel } from './support/trained-model.ts';

const DATABASE = 'anirec_publish';

/** Only a server's database can be used by several processes: the embedded one has a lock (see `commands.spec.ts`). */
if (config.databaseUrl.startsWith('postgres'))
  describe('on a PostgreSQL server', () => {
    let directory: string;
    let environment: Record<string, string>;
    let database: Database;

    beforeAll(async () => {
      const { orm } = await openTestDatabase();
      await orm.em.fork().execute(`drop database if exists ${DATABASE}`);
      await orm.em.fork().execute(`create database ${DATABASE}`);
      directory = await mkdtemp(join(tmpdir(), 'anirec-publish-'));
      const url = new URL(config.databaseUrl);
      url.pathname = DATABASE;
      const CATALOGUE_FILE = await smallCatalogue(directory, [...TITLES.keys()]);
      environment = { DATABASE_URL: url.href, CATALOGUE_FILE, MODEL_FILE: await modelFile('shipped') };
      expect(await ends('publish', '--model', await modelFile('early'))).toMatch(/Run the command `migrate`/);
      await ends('migrate');
      expect(await ends('publish', '--model', await modelFile('early'))).toMatch(/`load-catalogue` first/);
      await ends('load-catalogue');
      database = await openDatabase(url.href, schema);
    });

    beforeEach(() => database.orm.em.fork().nativeDelete(PublishedModel, {}));

    afterAll(async () => {
      await database.close();
      await rm(directory, { recursive: true });
      const { orm } = await openTestDatabase();
      await orm.em.fork().execute(`drop database ${DATABASE}`);
    });

    async function modelFile(version: string): Promise<string> {
      const path = join(directory, `${version}.bin`);
      await writeFile(path, encodeModel({ ...trainedModel(), version }));
      return path;
    }

    /** Runs a command to its end, and gives what it printed. */
    async function ends(...args: string[]): Promise<string> {
      const command = new Command(args, environment);
      await command.ends();
      return command.output;
    }

    it('a model that is published comes to a server that runs', async () => {
      const PORT = await freePort();
      const serve = new Command(['serve'], { ...environment, PORT, RATE_LIMIT_FACTOR: '1000' });
      await serve.prints('AniRec is ready');
      const version = async () => {
        const response = await fetch(`http://localhost:${PORT}/api/v1/recommendations?picks=1:9`);
        return ((await response.json()) as Recommendations).modelVersion;
      };
      expect(await version()).toBe('shipped');
      const published = await ends('publish', '--model', await modelFile('published'));
      expect(published).toMatch(/Published the model published: 41 titles, 41 of them in the catalogue/);
      while ((await version()) !== 'published') await new Promise(wake => setTimeout(wake, 200));
      expect(await serve.stop('SIGTERM')).toBe(0);
    });

    it('train learns from the lists that are stored, for publish', async () => {
      const lists = new ListRepository(database.orm.em);
      for (const { ids } of LISTS) {
        const entries = ids.map(animeId => ({ ...listEntry({ animeId, score: 8 }), updatedAt: new Date(0) }));
        await lists.merge(await addPerson(database), entries);
      }
      const output = join(directory, 'own.bin');
      expect(await ends('train', '--from-database', '--output', output)).toMatch(/ratings of 60 users/);
      expect(await ends('publish', '--model', output)).toMatch(/Published the model [0-9a-f]{12}: 41 titles/);
    });

    it('train learns nothing from too few lists, and publish takes that for no fault', async () => {
      const output = join(directory, 'too-few.bin');
      const trained = await ends('train', '--from-database', '--least-lists', '1000', '--output', output);
      expect(trained).toMatch(/There are \d+ lists, and at least 1000 are wanted: no model was written\./);
      const publish = new Command(['publish', '--model', output, '--if-there'], environment);
      expect(await publish.ends()).toBe(0);
      expect(publish.output).toMatch(/There is no model at .*: nothing was published\./);
    });

    it('publish and rollback say what they do', async () => {
      await ends('publish', '--model', await modelFile('one'));
      expect(await ends('publish', '--model', await modelFile('one'))).toMatch(
        /one is the current one already/,
      );
      const two = await ends('publish', '--model', await modelFile('two'));
      expect(two).toMatch(/The model one was current before; `rollback` brings it back\./);
      expect(await ends('rollback')).toMatch(/Rolled back from the model two to one\./);
      expect(await ends('rollback', '--to', 'two')).toMatch(/Rolled back from the model one to two\./);
      expect(await ends('rollback', '--to', 'two')).toMatch(/two is the current one already/);
      expect(await ends('rollback', '--to', 'none')).toMatch(/No version none is stored\./);
    });

    it('precompute puts into Redis what servers answer with by the published model', async () => {
      await ends('publish', '--model', await modelFile('precomputed'));
      expect(await ends('precompute')).toMatch(/needs REDIS_URL/);
      const { redisUrl = 'redis://127.0.0.1:1' } = config;
      const command = new Command(['precompute', '--titles', '3'], { ...environment, REDIS_URL: redisUrl });
      const code = await command.ends();
      if (config.redisUrl === undefined) {
        expect(code).withContext('no Redis').toBe(1);
        return;
      }
      expect(command.output).toMatch(/what the model precomputed recommends from 3 titles/);
      const cache = openCache<Recommendations>(redisUrl, 'recommendations', logger);
      const known = await cache.get<Recommendations>(`similar:${METHOD}:precomputed:small::1:{"limit":12}`);
      await cache.disconnect();
      expect(known?.modelVersion).toBe('precomputed');
    });

    it('a publish that is killed before it is done leaves the model before as it was', async () => {
      await ends('publish', '--model', await modelFile('old'));
      const em = database.orm.em.fork();
      await em.execute(`
        create function wait_for_lock() returns trigger language plpgsql as
        'begin perform pg_advisory_xact_lock(1); return new; end'`);
      await em.execute(`
        create trigger wait after insert on "models" for each row execute function wait_for_lock()`);
      await em.transactional(async lock => {
        await lock.execute('select pg_advisory_xact_lock(1)');
        const publish = new Command(['publish', '--model', await modelFile('new')], environment);
        await isStoredUncommitted();
        await publish.stop('SIGKILL');
      });
      await em.execute('drop trigger wait on "models"');
      expect(await new ModelsRepository(database.orm.em).currentVersion()).toBe('old');
      const next = await ends('publish', '--model', await modelFile('next'));
      expect(next).toMatch(/The model old was current before/);
    });

    /** Waits until the trigger of another connection's insert waits for the lock. */
    async function isStoredUncommitted(): Promise<void> {
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
      for (;;) {
        const rows: unknown[] = await database.orm.em.fork().execute(waiting);
        if (rows.length > 0) return;
        await new Promise(wake => setTimeout(wake, 20));
      }
    }
  });
