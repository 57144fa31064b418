import { toAnimeSummary } from '../anime/anime.dto.ts';
import { decodeCursor, encodeCursor, invalidCursor } from '../../domain/cursor.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Feedback, FeedbackPage, FeedbackUpdate } from './feedback.dto.ts';
import type { FeedbackPosition, FeedbackRepository, StoredFeedback } from './feedback.repository.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** The one order of feedback: the latest first. */
const ORDER = 'latest';

/** Which part of the feedback. */
export interface FeedbackQuery {
  /** Only these titles. */
  id?: readonly number[];
  limit: number;
  cursor?: string;
}

/** Feedback as it was put, and whether there was none of its title before. */
export interface PutFeedback {
  feedback: Feedback;
  isNew: boolean;
}

/** Keeps what people are not interested in. */
export class FeedbackService {
  constructor(
    private readonly repository: FeedbackRepository,
    private readonly snapshots: Snapshots,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Every title that somebody is not interested in, and why. */
  all(userId: string): Promise<StoredFeedback[]> {
    return this.repository.findAll(userId);
  }

  /** How many titles somebody is not interested in. */
  count(userId: string): Promise<number> {
    return this.repository.count(userId);
  }

  /** @throws {InvalidRequestError} where the cursor is not one that this list gave. */
  async page(userId: string, { id, limit, cursor }: FeedbackQuery): Promise<FeedbackPage> {
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const found = await this.repository.findPage(userId, {
      limit: limit + 1,
      ...(id && { animeIds: id }),
      ...(after && { after }),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      data: shown.map(each => this.present(each)),
      page: { nextCursor: last ? cursorAfter(last) : null },
    };
  }

  /**
   * Notes that somebody is not interested in a title.
   *
   * @throws {NotFoundError} where the catalogue has no such title.
   */
  async put(userId: string, animeId: number, { reason }: FeedbackUpdate): Promise<PutFeedback> {
    this.snapshots.current.catalogue.get(animeId);
    const known = await this.repository.find(userId, animeId);
    const feedback = {
      animeId,
      reason: reason ?? null,
      createdAt: known?.createdAt ?? new Date(this.clock.now()),
    };
    await this.repository.save(userId, feedback);
    return { feedback: this.present(feedback), isNew: known === undefined };
  }

  /** Takes it back; where it was never said, there is nothing to take back. */
  delete(userId: string, animeId: number): Promise<void> {
    return this.repository.delete(userId, animeId);
  }

  private present(feedback: StoredFeedback): Feedback {
    const anime = this.snapshots.current.catalogue.find(feedback.animeId);
    return { ...feedback, anime: anime ? toAnimeSummary(anime) : null };
  }
}

function positionOf(cursor: string): FeedbackPosition {
  const { afterId, afterValue = '' } = decodeCursor(cursor, ORDER);
  if (!/^\d{1,15}$/.test(afterValue)) throw invalidCursor('is not a cursor that this list gave');
  return { animeId: afterId, createdAt: new Date(Number(afterValue)) };
}

function cursorAfter({ animeId, createdAt }: StoredFeedback): string {
  return encodeCursor({ sort: ORDER, afterId: animeId, afterValue: String(createdAt.getTime()) });
}
