import { randomBytes, randomUUID } from 'node:crypto';
import { ApiKeysController } from '../../features/api-keys/api-keys.controller.ts';
import { ApiKeysRepository } from '../../features/api-keys/api-keys.repository.ts';
import { ApiKeysService } from '../../features/api-keys/api-keys.service.ts';
import { ApiKeyCache } from '../../features/api-keys/api-key-cache.ts';
import { CalendarController, CalendarFeedController } from '../../features/calendar/calendar.controller.ts';
import { CalendarRepository } from '../../features/calendar/calendar.repository.ts';
import { CalendarService } from '../../features/calendar/calendar.service.ts';
import { FeedsService } from '../../features/feeds/feeds.service.ts';
import { FeedbackController } from '../../features/feedback/feedback.controller.ts';
import { FeedbackRepository } from '../../features/feedback/feedback.repository.ts';
import { FeedbackService } from '../../features/feedback/feedback.service.ts';
import { HistoryController } from '../../features/history/history.controller.ts';
import { HistoryRepository } from '../../features/history/history.repository.ts';
import { HistoryService } from '../../features/history/history.service.ts';
import type { CallerKeys } from '../../http/auth/caller-keys.ts';
import { ExportController } from '../../features/list/export.controller.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { ListController } from '../../features/list/list.controller.ts';
import { ListRepository } from '../../features/list/list.repository.ts';
import { ListStatisticsController } from '../../features/list/list-statistics.controller.ts';
import { StatisticsController } from '../../features/list/statistics.controller.ts';
import { ListBatchService } from '../../features/list/list-batch.service.ts';
import { ListService } from '../../features/list/list.service.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { UsersOptions } from '../../features/users/users.service.ts';
import { WriteBackRepository } from '../../features/write-back/write-back.repository.ts';
import type { Foundations, Parts } from './foundations.ts';

/** What AniRec keeps of people beside their accounts. */
export interface Personal {
  readonly list: ListService;
  /** What people change on their lists, on its way to MyAnimeList. */
  readonly changes: WriteBackRepository;
  readonly feedback: FeedbackService;
  readonly history: HistoryService;
  /** Tells how much it is. */
  readonly holdings: UsersOptions['holdings'];
  /** Tells the keys that their programs send. */
  readonly callerKeys: CallerKeys;
  readonly endKeysWith: UsersOptions['endKeysWith'];
  readonly parts: Parts;
  /** Waits for what is being noted. */
  close(): Promise<void>;
}

/** Builds what keeps it, and lets its owners see and change it. */
export function buildPersonal(
  { config, database, clock, logger }: Foundations,
  snapshots: Snapshots,
): Personal {
  const { em } = database.orm;
  const changes = new WriteBackRepository(em);
  const listRepository = new ListRepository(em, changes);
  const list = new ListService(listRepository, snapshots, clock);
  const batches = new ListBatchService(list, listRepository, snapshots, clock);
  const feedback = new FeedbackService(new FeedbackRepository(em), snapshots, clock);
  const history = new HistoryService({
    ...{ repository: new HistoryRepository(em), snapshots, clock },
    listedTitles: (userId, animeIds) => list.titles(userId, animeIds),
  });
  const { apiKeys, callerKeys, close } = buildApiKeys({ config, database, clock, logger });
  return {
    list,
    changes,
    feedback,
    history,
    holdings: {
      listEntries: userId => list.count(userId),
      feedback: userId => feedback.count(userId),
      historyEntries: userId => history.count(userId),
    },
    callerKeys,
    endKeysWith: (userId, erase) => apiKeys.endAllWith(userId, erase),
    parts: [
      [ApiKeysController, () => new ApiKeysController(apiKeys)],
      ...buildCalendar({ config, database, clock }, snapshots, list),
      [ExportController, () => new ExportController(list)],
      [FeedbackController, () => new FeedbackController(feedback)],
      [HistoryController, () => new HistoryController(history)],
      [ListController, () => new ListController(list, batches)],
      [ListStatisticsController, () => new ListStatisticsController(list)],
      [StatisticsController, () => new StatisticsController(list)],
    ],
    close,
  };
}

/** What airs of somebody's list, as a page asks for it and as programs fetch it. */
function buildCalendar(
  { config, database, clock }: Pick<Foundations, 'config' | 'database' | 'clock'>,
  snapshots: Snapshots,
  list: ListService,
): Parts {
  const siteUrl = config.publicUrl;
  const calendar = new CalendarService({
    repository: new CalendarRepository(database.orm.em),
    ...{ list, clock, randomBytes, siteUrl },
    feeds: new FeedsService({ snapshots, siteUrl, clock }),
  });
  return [
    [CalendarController, () => new CalendarController(calendar)],
    [CalendarFeedController, () => new CalendarFeedController(calendar)],
  ];
}

/** Keys that their owners make and end, and the memory of them that requests are told by. */
function buildApiKeys({
  config,
  database,
  clock,
  logger,
}: Pick<Foundations, 'config' | 'database' | 'clock' | 'logger'>) {
  const repository = new ApiKeysRepository(database.orm.em);
  const ended = openCache<true>(config.redisUrl, 'ended-keys', logger);
  const callerKeys = new ApiKeyCache({ repository, clock, logger, ended });
  const apiKeys = new ApiKeysService({
    ...{ repository, clock, newId: randomUUID, randomBytes },
    end: hash => callerKeys.end(hash),
  });
  return { apiKeys, callerKeys, close: () => callerKeys.drain().then(() => ended.disconnect()) };
}
