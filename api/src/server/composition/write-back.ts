import { UsersRepository } from '../../features/users/users.repository.ts';
import { WriteBackController } from '../../features/write-back/write-back.controller.ts';
import { WriteBackSender } from '../../features/write-back/write-back-sender.ts';
import { WriteBackService } from '../../features/write-back/write-back.service.ts';
import { Repetition } from '../../platform/scheduling/repetition.ts';
import type { Accounts } from './accounts.ts';
import type { Foundations, Parts } from './foundations.ts';
import type { Personal } from './personal.ts';
import type { Upstreams } from './upstreams.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';

/** Whoever has just changed a title may look for it at MyAnimeList. */
const SEND_INTERVAL_MS = 2_000;
const TIDY_INTERVAL_MS = 60 * 60 * 1000;

/** What passes people's changes on to MyAnimeList. */
export interface WriteBackParts {
  readonly parts: Parts;
  /** Sends what is due from now on, where this AniRec does. */
  start(): void;
  /** Sends at once what waited for somebody to sign in; nobody waits for it. */
  readonly hasten: (userId: string) => void;
  /** Sends no more; a change that is under way is sent first. */
  close(): Promise<void>;
}

export interface WriteBackNeeds {
  personal: Pick<Personal, 'list' | 'changes'>;
  accounts: Pick<Accounts, 'tokens'>;
  upstreams: Pick<Upstreams, 'myAnimeList' | 'myAnimeListChanges'>;
  snapshots: Snapshots;
}

/** Builds what passes people's changes on; nothing is sent yet. */
export function buildWriteBack(
  { config, database, clock, logger, metrics }: Foundations,
  { personal: { list, changes: repository }, accounts: { tokens }, upstreams, snapshots }: WriteBackNeeds,
): WriteBackParts {
  const available = config.malWrites === 'on';
  const service = new WriteBackService({
    ...{ repository, users: new UsersRepository(database.orm.em), available },
    clock,
    entries: userId => list.entries(userId),
    ownList: async userId => upstreams.myAnimeList.ownList(await tokens.accessTokenFor(userId)),
    catalogue: () => snapshots.current.catalogue,
  });
  const changes = upstreams.myAnimeListChanges;
  const sender = new WriteBackSender({ repository, list, tokens, changes, clock, logger, metrics });
  const sending = new Repetition(() => sender.sendDue());
  const tidying = new Repetition(() => sender.tidy());
  return {
    parts: [[WriteBackController, () => new WriteBackController(service)]],
    start: () => {
      tidying.start(TIDY_INTERVAL_MS);
      if (available) sending.start(SEND_INTERVAL_MS);
    },
    hasten: userId =>
      void service.hasten(userId).catch((error: unknown) => {
        logger.warn({ err: error }, 'changes that wait could not be hastened at sign-in');
      }),
    close: async () => {
      sender.stop();
      await Promise.all([sending.stop(), tidying.stop()]);
    },
  };
}
