import type { SqlEntityManager } from '@mikro-orm/sql';
import type { FeedbackReason } from './feedback.dto.ts';
import { FeedbackRow } from './feedback.entity.ts';

/** What somebody says of a title. */
export interface StoredFeedback {
  animeId: number;
  reason: FeedbackReason | null;
  createdAt: Date;
}

/** Where a page of feedback ended. */
export type FeedbackPosition = Pick<StoredFeedback, 'animeId' | 'createdAt'>;

/** Which feedback, from where on. */
export interface FeedbackPageQuery {
  /** Only of these titles. */
  animeIds?: readonly number[];
  limit: number;
  after?: FeedbackPosition;
}

/** What people are not interested in. Whose comes first, so that nobody is given another's. */
export class FeedbackRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** All of somebody's feedback, by the title's id. */
  async findAll(userId: string): Promise<StoredFeedback[]> {
    const rows = await this.em.fork().find(FeedbackRow, { userId }, { orderBy: { animeId: 'asc' } });
    return rows.map(toFeedback);
  }

  /** Somebody's feedback of a title; undefined where they gave none. */
  async find(userId: string, animeId: number): Promise<StoredFeedback | undefined> {
    const row = await this.em.fork().findOne(FeedbackRow, { userId, animeId });
    return row ? toFeedback(row) : undefined;
  }

  /** How many titles somebody is not interested in. */
  async count(userId: string): Promise<number> {
    return this.em.fork().count(FeedbackRow, { userId });
  }

  /** Somebody's feedback that follows a position, the latest first, at most `limit`. */
  async findPage(userId: string, { animeIds, limit, after }: FeedbackPageQuery): Promise<StoredFeedback[]> {
    const beyond = after && [
      { createdAt: { $lt: after.createdAt } },
      { createdAt: after.createdAt, animeId: { $gt: after.animeId } },
    ];
    const rows = await this.em
      .fork()
      .find(
        FeedbackRow,
        { userId, ...(animeIds && { animeId: { $in: [...animeIds] } }), ...(beyond && { $or: beyond }) },
        { orderBy: { createdAt: 'desc', animeId: 'asc' }, limit },
      );
    return rows.map(toFeedback);
  }

  /** Makes something what somebody says of a title; they go on saying so since when they first did. */
  async save(userId: string, feedback: StoredFeedback): Promise<void> {
    await this.em.fork().upsert(FeedbackRow, { userId, ...feedback }, { onConflictMergeFields: ['reason'] });
  }

  /** Takes back what somebody says of a title, if they do. */
  async delete(userId: string, animeId: number): Promise<void> {
    await this.em.fork().nativeDelete(FeedbackRow, { userId, animeId });
  }
}

function toFeedback({ animeId, reason, createdAt }: FeedbackRow): StoredFeedback {
  return { animeId, reason: reason ?? null, createdAt };
}
