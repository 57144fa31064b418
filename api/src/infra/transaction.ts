import type { SqlEntityManager } from '@mikro-orm/sql';

/**
 * A transaction that is under way. Services hand it from the repository that began it to others, so that what they all
 * write is written together or not at all. The embedded database has one connection: until it ends, ask nothing else.
 */
export type Transaction = SqlEntityManager;
