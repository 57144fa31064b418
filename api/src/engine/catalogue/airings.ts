import { countOfTimes, type Span, timesWithin } from './broadcast-times.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import type { Broadcast } from './catalogue-record.ts';
import { JAPAN_MS } from './japanese-time.ts';

const MONTHS_OF_A_SEASON = 3;

/** How far what a catalogue says of broadcasts reaches. In milliseconds since 1970. */
export interface AiringReach {
  /** When the earliest broadcast that it knows the times of began. */
  readonly from: number;
  /** When the latest that it knows began: about then its packages were made. */
  readonly knownUntil: number;
  /** What has no end by then is taken to go on until here, the end of the season, and no longer. */
  readonly expectedUntil: number;
}

/** One time at which a title is broadcast. */
export interface Airing {
  readonly entry: CatalogueEntry;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null where weeks may have been left out, which is so unless the times are as many as the episodes. */
  readonly episode: number | null;
  readonly isFirst: boolean;
  /** False as well where the end is not known. */
  readonly isLast: boolean;
  /** Whether nothing but that no end is known speaks for it. */
  readonly isExpected: boolean;
}

/** A broadcast that is cut off where nothing is known any more. */
export interface KnownBroadcast {
  readonly entry: CatalogueEntry;
  readonly broadcast: Broadcast;
  /** The end, or else until when it is expected to go on, in milliseconds since 1970. */
  readonly until: number;
}

/** What is broadcast when, as far as the catalogue knows it. */
export class Airings {
  /** Null where it knows no broadcast. */
  readonly reach: AiringReach | null;
  private readonly broadcasts: readonly KnownBroadcast[];

  constructor(catalogue: Pick<Catalogue, 'entries'>) {
    const all = catalogue.entries.flatMap(entry => entry.broadcasts.map(broadcast => ({ entry, broadcast })));
    this.reach = reachOf(all.map(({ broadcast }) => Date.parse(broadcast.start)));
    const expectedUntil = this.reach?.expectedUntil ?? -Infinity;
    this.broadcasts = all.map(({ entry, broadcast }) => ({
      ...{ entry, broadcast },
      until: broadcast.end === null ? expectedUntil : Date.parse(broadcast.end),
    }));
  }

  /** The broadcasts of some titles, or of all. */
  broadcastsOf(ids?: ReadonlySet<number>): readonly KnownBroadcast[] {
    return ids === undefined ? this.broadcasts : this.broadcasts.filter(({ entry }) => ids.has(entry.id));
  }

  /** What is broadcast within a span, the earliest first, and the better known first of what is at once. */
  within(span: Span, ids?: ReadonlySet<number>): Airing[] {
    return this.broadcastsOf(ids)
      .flatMap(broadcast => this.timesOf(broadcast, span))
      .sort((a, b) => a.at - b.at || b.entry.popularity - a.entry.popularity || a.entry.id - b.entry.id);
  }

  private timesOf({ entry, broadcast, until }: KnownBroadcast, { from, to }: Span): Airing[] {
    const isOpen = broadcast.end === null;
    const times = timesWithin(broadcast, { from, to: isOpen ? Math.min(to, until) : to });
    // Most have none in a span, and counting all of a broadcast's takes longer than finding that.
    if (times.length === 0) return [];
    const count = countOfTimes(broadcast);
    const isCounted = count !== null && entry.broadcasts.length === 1 && count === entry.episodes;
    return times.map(({ at, index }) => ({
      ...{ entry, at },
      episode: isCounted ? index + 1 : null,
      isFirst: index === 0,
      isLast: index + 1 === count,
      isExpected: isOpen && at > (this.reach?.knownUntil ?? -Infinity),
    }));
  }
}

function reachOf(starts: readonly number[]): AiringReach | null {
  const sorted = starts.toSorted((a, b) => a - b);
  const [from, knownUntil] = [sorted[0], sorted.at(-1)];
  if (from === undefined || knownUntil === undefined) return null;
  return { from, knownUntil, expectedUntil: endOfSeason(knownUntil) };
}

/** Midnight in Japan after the season of an instant. */
function endOfSeason(instant: number): number {
  const inJapan = new Date(instant + JAPAN_MS);
  const season = Math.floor(inJapan.getUTCMonth() / MONTHS_OF_A_SEASON);
  return Date.UTC(inJapan.getUTCFullYear(), (season + 1) * MONTHS_OF_A_SEASON, 1) - JAPAN_MS;
}

const known = new WeakMap<Pick<Catalogue, 'entries'>, Airings>();

/** What a catalogue knows of broadcasts; it is read once of each. */
export function airingsOf(catalogue: Pick<Catalogue, 'entries'>): Airings {
  const airings = known.get(catalogue) ?? new Airings(catalogue);
  known.set(catalogue, airings);
  return airings;
}
