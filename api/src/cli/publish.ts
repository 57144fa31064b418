import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AnimeRepository } from '../features/anime/anime.repository.ts';
import type { Config } from '../config/config.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService, VERSIONS_KEPT, type PublishReport } from '../features/models/models.service.ts';
import { CatalogueMissingError } from '../engine/snapshot/snapshot-loader.ts';
import { readModel } from './read-model.ts';
import { useDatabase } from './use-database.ts';
import { systemClock } from '../platform/scheduling/clock.ts';

/** What `publish` is asked for. */
export interface PublishOptions {
  /** A file that `train` wrote. */
  readonly model: string;
  /** Whether it is no fault where there is no such file. */
  readonly ifThere: boolean;
}

/** The command `publish`: stores a model in the database, from where every API process takes it. Safe to run again. */
export async function publish(config: Config, options: PublishOptions): Promise<void> {
  const path = resolve(config.workingDirectory, options.model);
  if (options.ifThere && !existsSync(path)) {
    console.log(`There is no model at ${path}: nothing was published.`);
    return;
  }
  const model = await readModel(path);
  const report = await useDatabase(config, async ({ orm }) => {
    const catalogue = await new AnimeRepository(orm.em).read();
    if (!catalogue) throw new CatalogueMissingError();
    const models = new ModelsService(new ModelsRepository(orm.em), systemClock);
    return models.publish(
      model,
      catalogue.records.map(({ id }) => id),
    );
  });
  for (const line of linesOf(report)) console.log(line);
}

function* linesOf({ version, titles, known, before, deleted }: PublishReport): Generator<string> {
  if (before === version) {
    yield `The model ${version} is the current one already; nothing was changed.`;
    return;
  }
  yield `Published the model ${version}: ${titles} titles, ${known} of them in the catalogue. API processes use it within a minute.`;
  if (before !== undefined) yield `The model ${before} was current before; \`rollback\` brings it back.`;
  if (deleted.length > 0) yield `Deleted ${deleted.join(', ')}: the last ${VERSIONS_KEPT} models are kept.`;
}
