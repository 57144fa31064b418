import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import type { ListChange, ListedFacts, ListOutbox } from '../list/list-outbox.ts';
import type { WriteBackState } from './write-back.dto.ts';
import { WriteBackRow } from './write-back.entity.ts';

/** A title to be sent all the same, though nobody has just changed it. */
export interface KnownDifference {
  animeId: number;
  title: string;
  /** What MyAnimeList has; null where it is not on the list there. */
  before: ListedFacts | null;
  changedAt: Date;
}

/** What became of a change that was claimed. */
export interface Settlement {
  state: WriteBackState;
  /** What MyAnimeList has from now on, as far as that is known. */
  sent: ListedFacts | null;
  reason: string | null;
}

const UNTRIED = { state: 'waiting', attempts: 0, claimedUntil: null, sent: null, reason: null } as const;

/**
 * The queue of what is to be changed at MyAnimeList. It holds which titles, and not what is to become of them: that is what
 * the list says when they are sent, so that of many changes the last one counts.
 */
export class WriteBackRepository implements ListOutbox {
  constructor(private readonly em: SqlEntityManager) {}

  /** Puts titles in the queue of somebody who wants that. What changes nothing stays out. */
  async note(transaction: Transaction, userId: string, changes: readonly ListChange[]): Promise<void> {
    const given = changes.map(({ animeId, title, facts, at }) => ({ anime_id: animeId, title, facts, at }));
    await transaction.execute(NOTE, [JSON.stringify(given), userId]);
  }

  /** Puts titles in somebody's queue, whatever it said of them. */
  async add(userId: string, differences: readonly KnownDifference[], now: Date): Promise<void> {
    if (differences.length === 0) return;
    const rows = differences.map(each => ({ userId, ...each, ...UNTRIED, dueAt: now }));
    await this.em.fork().upsertMany(WriteBackRow, rows);
  }

  /** Forgets what waits of somebody's. */
  async forget(transaction: Transaction, userId: string): Promise<void> {
    await transaction.nativeDelete(WriteBackRow, { userId, state: 'waiting' });
  }

  /** Somebody's titles, changed last first. */
  async findLatest(userId: string, limit: number): Promise<WriteBackRow[]> {
    const orderBy = { changedAt: 'desc', animeId: 'asc' } as const;
    return this.em.fork().find(WriteBackRow, { userId }, { orderBy, limit });
  }

  /** How many of somebody's titles are in each state. */
  async counts(userId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.em.fork().execute<{ state: string; count: string | number }[]>(COUNTS, [userId]);
    return new Map(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /** Makes what waits of somebody's due at once. */
  async hasten(userId: string, now: Date): Promise<void> {
    await this.em.fork().nativeUpdate(WriteBackRow, { userId, state: 'waiting' }, { dueAt: now });
  }

  /**
   * Claims, for one process, the title that has been due for longest; undefined where none is. No lock is held while
   * MyAnimeList is being asked: a claim ends by itself.
   */
  async claim({ from, until }: { from: Date; until: Date }): Promise<WriteBackRow | undefined> {
    const em = this.em.fork();
    const [key] = await em.execute<Pick<WriteBackRow, 'userId' | 'animeId'>[]>(CLAIM, [from, from, until]);
    return (key && (await em.findOne(WriteBackRow, key))) ?? undefined;
  }

  /**
   * Ends a claim. A title that was changed here again meanwhile goes on waiting.
   *
   * @param transaction that the settlement is a part of; one of its own where there is none.
   */
  async settle(
    { userId, animeId, changedAt }: WriteBackRow,
    settlement: Settlement,
    transaction: Transaction = this.em.fork(),
  ): Promise<void> {
    const free = { claimedUntil: null };
    const isSame = { userId, animeId, changedAt };
    if ((await transaction.nativeUpdate(WriteBackRow, isSame, { ...settlement, ...free })) > 0) return;
    await transaction.nativeUpdate(WriteBackRow, { userId, animeId }, { before: settlement.sent, ...free });
  }

  /** Ends a claim for now. */
  async postpone({ userId, animeId, changedAt }: WriteBackRow, reason: string, dueAt: Date): Promise<void> {
    const em = this.em.fork();
    await em.nativeUpdate(WriteBackRow, { userId, animeId, changedAt }, { reason, dueAt });
    await em.nativeUpdate(WriteBackRow, { userId, animeId }, { claimedUntil: null });
  }

  /** Deletes what was settled, and changed before a time. */
  async tidy(before: Date): Promise<void> {
    await this.em
      .fork()
      .nativeDelete(WriteBackRow, { state: { $ne: 'waiting' }, changedAt: { $lt: before } });
  }

  /** Runs work in a transaction, which is handed to what shall be a part of it. */
  together(work: (transaction: Transaction) => Promise<void>): Promise<void> {
    return this.em.fork().transactional(work);
  }
}

/** What the list says before the change; null where the title is not on it. */
const LISTED = `case when list.anime_id is not null
  then jsonb_build_object('status', list.status, 'score', list.score, 'progress', list.progress) end`;

/** A claim that somebody has stays theirs, so that two never send one title: see `settle`. */
const NOTE = `
  insert into "write-back" as known
    (user_id, anime_id, title, before, changed_at, state, attempts, due_at)
  select users.id, given.anime_id, coalesce(nullif(given.title, ''), list.title, ''), ${LISTED},
    given.at, 'waiting', 0, given.at
  from users
    cross join jsonb_to_recordset(?::jsonb) as given (anime_id int, title text, facts jsonb, at timestamptz)
    left join list on list.user_id = users.id and list.anime_id = given.anime_id
  where users.id = ?::uuid and users.writes_back_since is not null
    and given.facts is distinct from ${LISTED}
  on conflict (user_id, anime_id) do update
    set before = case when known.state = 'waiting' then known.before else excluded.before end,
        title = excluded.title, changed_at = excluded.changed_at, state = 'waiting', attempts = 0,
        due_at = excluded.due_at, sent = null, reason = null`;

const COUNTS = `select state, count(*) as count from "write-back" where user_id = ?::uuid group by state`;

/** Processes that ask at the same time pass over what another is about to claim. */
const CLAIM = `
  with due as materialized (
    select user_id, anime_id from "write-back"
    where state = 'waiting' and due_at <= ?::timestamptz
      and (claimed_until is null or claimed_until <= ?::timestamptz)
      and exists (select from users where users.id = user_id and writes_back_since is not null)
    order by due_at limit 1 for update skip locked
  )
  update "write-back" as claimed set claimed_until = ?::timestamptz, attempts = attempts + 1
  from due where claimed.user_id = due.user_id and claimed.anime_id = due.anime_id
  returning claimed.user_id as "userId", claimed.anime_id as "animeId"`;
