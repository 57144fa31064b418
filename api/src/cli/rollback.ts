import type { Config } from '../config/config.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService } from '../features/models/models.service.ts';
import { useDatabase } from './use-database.ts';

/** What `rollback` is asked for. */
export interface RollbackOptions {
  /** The version to go back to; where it is left out, the one that was current before. */
  to?: string;
}

/** The command `rollback`: makes an earlier model the current one again. */
export async function rollback(config: Config, options: RollbackOptions): Promise<void> {
  const { from, to } = await useDatabase(config, ({ orm }) =>
    new ModelsService(new ModelsRepository(orm.em), () => new Date()).rollBack(options.to),
  );
  console.log(
    from === to
      ? `The model ${to} is the current one already; nothing was changed.`
      : `Rolled back from the model ${from} to ${to}. API processes use it within a minute.`,
  );
}
