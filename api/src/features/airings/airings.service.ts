import { InvalidRequestError } from '../../domain/errors.ts';
import { airingsOf, type AiringReach } from '../../engine/catalogue/airings.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { toAiringTime, type AiringsList, type AiringsQuery, type AiringsReach } from './airings.dto.ts';

const DAY_MS = 86_400_000;
const USUAL_MS = 7 * DAY_MS;
const MAX_MS = 35 * DAY_MS;

/** Says what is broadcast when. */
export class AiringsService {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** @throws {InvalidRequestError} where the span ends before it begins, or is too long. */
  list({ id, adult = 'hide', ...query }: AiringsQuery): AiringsList {
    const span = this.spanOf(query);
    if (!(span.to > span.from && span.to - span.from <= MAX_MS)) throw noSpan();
    const airings = airingsOf(this.snapshots.current.catalogue);
    const found = airings.within(span, id && new Set(id));
    const shown = adult === 'show' ? found : found.filter(({ entry }) => entry.contentRating !== 'adult');
    return {
      ...{ from: new Date(span.from), to: new Date(span.to) },
      data: shown.map(toAiringTime),
      reach: airings.reach && toReach(airings.reach),
    };
  }

  private spanOf({ from, to }: Pick<AiringsQuery, 'from' | 'to'>): {
    readonly from: number;
    readonly to: number;
  } {
    const now = this.clock.now();
    const hasPassed = to !== undefined && to.getTime() <= now;
    const start = from?.getTime() ?? (hasPassed ? to.getTime() - USUAL_MS : now);
    return { from: start, to: to?.getTime() ?? start + USUAL_MS };
  }
}

function noSpan(): InvalidRequestError {
  return new InvalidRequestError('There is no such span of time.', [
    { pointer: '/query/to', message: 'must be after from, and at most 35 days after it' },
  ]);
}

function toReach({ from, knownUntil, expectedUntil }: AiringReach): AiringsReach {
  return {
    from: new Date(from),
    knownUntil: new Date(knownUntil),
    expectedUntil: new Date(expectedUntil),
  };
}
