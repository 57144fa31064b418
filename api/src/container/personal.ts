import { FeedbackController } from '../feedback/feedback.controller.ts';
import { FeedbackRepository } from '../feedback/feedback.repository.ts';
import { FeedbackService } from '../feedback/feedback.service.ts';
import { HistoryController } from '../history/history.controller.ts';
import { HistoryRepository } from '../history/history.repository.ts';
import { HistoryService } from '../history/history.service.ts';
import { ExportController } from '../list/export.controller.ts';
import { ListController } from '../list/list.controller.ts';
import { ListRepository } from '../list/list.repository.ts';
import { ListService } from '../list/list.service.ts';
import type { Snapshots } from '../snapshot/snapshot.ts';
import type { UsersOptions } from '../users/users.service.ts';
import type { Foundations, Parts } from './foundations.ts';

/** What AniRec keeps of people beside their accounts. */
export interface Personal {
  readonly list: ListService;
  readonly feedback: FeedbackService;
  readonly history: HistoryService;
  /** Tells how much it is. */
  readonly holdings: UsersOptions['holdings'];
  readonly parts: Parts;
}

/** Builds what keeps it, and lets its owners see and change it. */
export function buildPersonal({ database, clock }: Foundations, snapshots: Snapshots): Personal {
  const { em } = database.orm;
  const now = () => new Date(clock.now());
  const list = new ListService(new ListRepository(em), snapshots, now);
  const feedback = new FeedbackService(new FeedbackRepository(em), snapshots, now);
  const history = new HistoryService(new HistoryRepository(em), snapshots, now);
  return {
    list,
    feedback,
    history,
    holdings: {
      listEntries: userId => list.count(userId),
      feedback: userId => feedback.count(userId),
      historyEntries: userId => history.count(userId),
    },
    parts: [
      [ExportController, () => new ExportController(list)],
      [FeedbackController, () => new FeedbackController(feedback)],
      [HistoryController, () => new HistoryController(history)],
      [ListController, () => new ListController(list)],
    ],
  };
}
