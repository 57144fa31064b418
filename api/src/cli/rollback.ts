import type { Config } from '../config/config.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService } from '../features/models/models.service.ts';
import { useDatabase } from './use-database.ts';
import { systemClock } from '../platform/scheduling/clock.ts';

/**
 * The command `rollback`: makes an earlier model the current one again.
 *
 * @param version which one; where it is left out, the one that was current before.
 */
export async function rollback(config: Config, version?: string): Promise<void> {
  const { from, to } = await useDatabase(config, ({ orm }) =>
    new ModelsService(new ModelsRepository(orm.em), systemClock).rollBack(version),
  );
  console.log(
    from === to
      ? `The model ${to} is the current one already; nothing was changed.`
      : `Rolled back from the model ${from} to ${to}. API processes use it within a minute.`,
  );
}
