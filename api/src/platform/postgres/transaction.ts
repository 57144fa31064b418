import type { SqlEntityManager } from '@mikro-orm/sql';

/**
 * A transaction that is under way. Services hand it from the repository that began it to others, so that what they all
 * write is written together or not at all. The embedded database has one connection: until it ends, ask nothing else.
 */
export type Transaction = SqlEntityManager;

/** Runs work in a transaction whose statements may take up to eight seconds each: nobody waits for their answer. */
export function unhurried<Result>(
  em: SqlEntityManager,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return em.transactional(async transaction => {
    await transaction.execute(`set local statement_timeout = '8s'`);
    return work(transaction);
  });
}
