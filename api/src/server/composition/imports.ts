import { randomUUID } from 'node:crypto';
import { ImportRunner } from '../../features/imports/import-runner.ts';
import { ImportsController } from '../../features/imports/imports.controller.ts';
import { ImportsRepository } from '../../features/imports/imports.repository.ts';
import { ImportsService } from '../../features/imports/imports.service.ts';
import type { ListService } from '../../features/list/list.service.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Accounts } from './accounts.ts';
import type { Foundations, Parts } from './foundations.ts';
import type { Upstreams } from './upstreams.ts';

/** What brings lists from elsewhere. */
export interface ImportParts {
  readonly parts: Parts;
  /** Brings somebody's own list up to date; nobody waits for it. */
  readonly refresh: (userId: string) => void;
  /** Waits for the imports that are under way. */
  close(): Promise<void>;
}

export interface ImportNeeds {
  list: ListService;
  accounts: Pick<Accounts, 'tokens' | 'users'>;
  upstreams: Upstreams;
  snapshots: Snapshots;
}

/** Builds what brings lists from elsewhere, and ends the imports that a process before left behind. */
export async function buildImports(
  { database, clock, logger }: Foundations,
  { list, accounts, upstreams, snapshots }: ImportNeeds,
): Promise<ImportParts> {
  const repository = new ImportsRepository(database.orm.em);
  const runner = new ImportRunner({ repository, list, clock, logger });
  const sites = { myanimelist: upstreams.myAnimeList, anilist: upstreams.aniList };
  const service = new ImportsService({
    ...{ repository, runner, clock, newId: randomUUID },
    sources: {
      ownList: async (userId, onProgress) =>
        upstreams.myAnimeList.ownList(await accounts.tokens.accessTokenFor(userId), onProgress),
      publicList: (upstream, userName, onProgress) => sites[upstream].listOf(userName, onProgress),
    },
    titles: () => snapshots.current,
    noteListSynced: userId => accounts.users.noteListSynced(userId),
  });
  await service.endInterrupted();
  return {
    parts: [[ImportsController, () => new ImportsController(service)]],
    refresh: userId =>
      void service.refresh(userId).catch((error: unknown) => {
        logger.warn({ err: error }, 'a list could not be refreshed at sign-in');
      }),
    close: () => runner.drain(),
  };
}
