import type { Logger } from 'pino';
import type { SignInConfig } from '../../config/config.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Model } from '../../engine/recommender/model.ts';

/** What the container is built on; its caller opened it, and closes it. */
export interface Foundations {
  config: SignInConfig;
  database: Database;
  /** What is used while no model is published. */
  model: Model;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** Aborted once the process has been told to stop. */
  stopping: AbortSignal;
}

/** Classes, and how the container gets what it gives for each. */
export type Parts = readonly (readonly [unknown, () => object])[];
