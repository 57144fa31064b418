import { InvalidRequestError } from '../../domain/errors.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { airingsOf } from '../../engine/catalogue/airings.ts';
import { broadcastCalendar } from './broadcast-calendar.ts';
import type { AiringsFeedQuery, SeasonFeedQuery } from './feeds.dto.ts';
import { seasonAt } from './season-at.ts';
import { seasonAtom } from './season-atom.ts';
import { seasonCalendar } from './season-calendar.ts';
import type { SeasonTitles } from './season-titles.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** What the service needs. */
export interface FeedsOptions {
  readonly snapshots: Snapshots;
  readonly siteUrl: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** Writes what begins in a season, and what airs when, for calendars and feed readers. */
export class FeedsService {
  constructor(private readonly options: FeedsOptions) {}

  /** @throws {InvalidRequestError} where a year is given without a season, or a season without a year. */
  calendar(query: SeasonFeedQuery): string {
    return seasonCalendar(this.titlesOf(query));
  }

  /** @throws {InvalidRequestError} where a year is given without a season, or a season without a year. */
  atom(query: SeasonFeedQuery): string {
    return seasonAtom(this.titlesOf(query));
  }

  /** The broadcasts of some titles; what is not in the catalogue, or has no time that is known, is left out. */
  airings({ id }: AiringsFeedQuery): string {
    return this.broadcasts('AniRec: anime that airs', id);
  }

  /** The broadcasts of some titles, as a calendar that is called so. */
  broadcasts(name: string, ids: readonly number[]): string {
    const { snapshots, siteUrl } = this.options;
    const { catalogue, catalogueLoadedAt } = snapshots.current;
    const broadcasts = airingsOf(catalogue).broadcastsOf(new Set(ids));
    return broadcastCalendar({ name, broadcasts, updatedAt: catalogueLoadedAt, siteUrl });
  }

  private titlesOf({ year, season }: SeasonFeedQuery): SeasonTitles {
    const { snapshots, siteUrl, clock } = this.options;
    if ((year === undefined) !== (season === undefined)) {
      const missing = year === undefined ? 'year' : 'season';
      throw new InvalidRequestError('A season has a year and a name.', [
        { pointer: `/query/${missing}`, message: 'must be given too; leave out both for the present season' },
      ]);
    }
    const meant =
      year === undefined || season === undefined ? seasonAt(new Date(clock.now())) : { year, season };
    const { catalogue, catalogueLoadedAt } = snapshots.current;
    const entries = catalogue.search(meant, 'popularity');
    return { ...meant, entries, updatedAt: catalogueLoadedAt, siteUrl };
  }
}
