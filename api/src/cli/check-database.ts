import { AnimeRepository } from '../features/anime/anime.repository.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService } from '../features/models/models.service.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../platform/postgres/database.ts';
import { systemClock } from '../platform/scheduling/clock.ts';
import { CatalogueMissingError } from '../engine/snapshot/snapshot-loader.ts';
import { table } from './table.ts';
import { useDatabase } from './use-database.ts';

/**
 * The command `check-database`: reads everything that the database holds, as after a restore, and says how much that is.
 * Changes nothing.
 *
 * @throws {SchemaOutdatedError} where it lacks migrations.
 * @throws {CatalogueMissingError} where it has no catalogue, without which nothing can be served.
 * @throws {ModelFormatError} where the published model is damaged.
 * @throws where a row cannot be read.
 */
export async function checkDatabase(config: Config): Promise<void> {
  await useDatabase(config, async database => {
    console.log(table([['table', 'rows', 'MB'], ...(await readTables(database))]));
    console.log(await readCatalogue(database));
    console.log(await readModel(database));
    console.log(await latestChange(database));
  });
}

/** Has PostgreSQL read every row to its end. */
async function readTables({ orm }: Database): Promise<string[][]> {
  const names = [...orm.getMetadata().getAll().values()].map(({ tableName }) => tableName);
  const rows: string[][] = [];
  for (const name of [...new Set(names)].sort()) {
    const [read] = await orm.em
      .fork()
      .execute<{ count: string | number; bytes: string | number }[]>(
        `select count(*) as count, coalesce(sum(length(each::text)), 0) as bytes from "${name}" as each`,
      );
    rows.push([name, String(read?.count ?? 0), (Number(read?.bytes ?? 0) / 1_000_000).toFixed(1)]);
  }
  return rows;
}

async function readCatalogue({ orm }: Database): Promise<string> {
  const catalogue = await new AnimeRepository(orm.em).read();
  if (!catalogue) throw new CatalogueMissingError();
  return `The catalogue can be used: version ${catalogue.version}.`;
}

async function readModel({ orm }: Database): Promise<string> {
  const models = new ModelsService(new ModelsRepository(orm.em), systemClock);
  const version = await models.currentVersion();
  if (version === undefined) return 'No model is published.';
  await models.read(version);
  return `The published model can be used: version ${version}.`;
}

/** How old a backup is, as people see it. */
async function latestChange({ orm }: Database): Promise<string> {
  const [row] = await orm.em
    .fork()
    .execute<{ latest: string | null }[]>(
      `select to_char(max(updated_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as latest from list`,
    );
  return row?.latest ? `A list was changed last at ${row.latest}.` : 'Nobody has a list.';
}
