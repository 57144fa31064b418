import { fitLinear } from './linear-fit.ts';
import { factsOf, yearOf, type PopularityRecord } from './popularity-facts.ts';

/** What is added to the diagonal of the fit. */
const RIDGE = 30;
/** Before this year too few titles are comparable with today's. */
const FIRST_YEAR = 1995;
/** A title needs so many years to reach the lists of all who will watch it: newer ones are on too few of them. */
const YEARS_TO_SETTLE = 2;
/** From fewer titles nothing is learnt. */
const MIN_TITLES = 40;
/** What a sequel has less than the series before it, in logarithms. */
const LOST_BY_SEQUELS = 0.1;
/** What an estimate beyond that counts for: nothing where the series before is estimated too, for few begin in the middle. */
const BEYOND_COUNTS = { rated: 0.3, estimated: 0 };

/** A record with what is known of it. */
interface Title {
  readonly record: PopularityRecord;
  /** On how many lists it is. */
  readonly count: number;
}

/** The natural logarithm of a count, and 1 more, so that none has one. */
type LogCount = number;

/**
 * Says how popular titles are: on how many lists they are, and where the lists hold none of a title, on how many they
 * would be by a linear fit of what is known of titles: tags, names, streaming sites, type, source, genres, and how popular
 * what came before in their franchise is. It is learnt from the titles whose counts have settled. The lists end years before
 * the catalogue does, so titles of their last years count as many as the fit says, if that is more.
 *
 * The logarithm of a count is fitted; the mean count of titles with that logarithm is given (Duan 1983, "Smearing
 * estimate").
 *
 * @param listCountOf on how many lists a title is, by its id.
 * @returns by record, whole numbers.
 */
export function estimatePopularity(
  records: readonly PopularityRecord[],
  listCountOf: (animeId: number) => number,
): number[] {
  const titles = records.map((record): Title => ({ record, count: listCountOf(record.id) }));
  const settled = lastRatedYear(titles) - YEARS_TO_SETTLE;
  const learnt = titles.filter(
    ({ record, count }) => count > 0 && yearOf(record) >= FIRST_YEAR && yearOf(record) <= settled,
  );
  if (learnt.length < MIN_TITLES) return titles.map(({ count }) => count);
  const facts = factsOf(
    records,
    learnt.map(({ record }) => record),
  );
  const family = new Family(records);
  const known = new Map(
    titles.filter(({ count }) => count > 0).map(({ record, count }) => [record.id, Math.log1p(count)]),
  );
  const rated = (id: number) => known.get(id);
  const rows = learnt.map(({ record }) => [...facts(record), ...family.factsOf(record, rated)]);
  const logs = learnt.map(({ count }) => Math.log1p(count));
  const predict = fitLinear(rows, logs, RIDGE);
  const smearing =
    logs.reduce((sum, log, k) => sum + Math.exp(log - predict(rows[k] ?? [])), 0) / logs.length;
  const estimates = new Map<number, LogCount>();
  const counted = (id: number) => rated(id) ?? estimates.get(id);
  // In the order of their dates, so that what came before is estimated before it is asked for.
  for (const record of family.byDate) {
    if (rated(record.id) !== undefined && yearOf(record) <= settled) continue;
    const estimate = predict([...facts(record), ...family.factsOf(record, counted)]);
    const before = family.bestSeriesBefore(record, counted);
    const beyond = rated(before?.id ?? 0) === undefined ? BEYOND_COUNTS.estimated : BEYOND_COUNTS.rated;
    const held = before ? heldBack(estimate, before.log, beyond) : estimate;
    estimates.set(record.id, Math.max(held, 0, rated(record.id) ?? 0));
  }
  return titles.map(({ record: { id }, count }) => {
    const estimate = estimates.get(id);
    return estimate === undefined ? count : Math.max(count, Math.round(Math.expm1(estimate) * smearing));
  });
}

/** Few begin a story in its middle: what is estimated beyond the best known series before it counts in part, or not at all. */
function heldBack(estimate: LogCount, most: LogCount, beyond: number): LogCount {
  return estimate > most - LOST_BY_SEQUELS
    ? most - LOST_BY_SEQUELS + beyond * Math.max(0, estimate - most)
    : estimate;
}

/** The last year of which at least half of the titles are on a list. */
function lastRatedYear(titles: readonly Title[]): number {
  const years = [...Map.groupBy(titles, ({ record }) => yearOf(record))]
    .filter(([, own]) => 2 * own.filter(({ count }) => count > 0).length >= own.length)
    .map(([year]) => year)
    .filter(year => year !== Infinity);
  return Math.max(...years, -Infinity);
}

/** The logarithm of a title's count, by its id; undefined where it is not known. */
type LogOf = (id: number) => LogCount | undefined;

/** Which titles came before which in their franchises. */
class Family {
  readonly byDate: readonly PopularityRecord[];
  private readonly members: Map<number, PopularityRecord[]>;

  constructor(records: readonly PopularityRecord[]) {
    const dateOf = ({ startDate }: PopularityRecord) => startDate ?? '9';
    this.byDate = records.toSorted((a, b) => compare(dateOf(a), dateOf(b)) || a.id - b.id);
    this.members = Map.groupBy(this.byDate, ({ franchise }) => franchise);
  }

  factsOf(record: PopularityRecord, logOf: LogOf): number[] {
    const [earlier, later] = this.around(record);
    const before = earlier.flatMap(({ id }) => logOf(id) ?? []);
    return [
      before.length > 0 ? 1 : 0,
      Math.max(0, ...before),
      before.at(-1) ?? 0,
      Math.log1p(before.length),
      Math.log1p(later.filter(({ type }) => type === 'tv').length),
      Math.log(earlier.length + 1 + later.length),
    ];
  }

  /** The best known series before a title. */
  bestSeriesBefore(record: PopularityRecord, logOf: LogOf): { id: number; log: LogCount } | undefined {
    const [earlier] = this.around(record);
    return earlier
      .filter(({ type }) => type === 'tv')
      .flatMap(({ id }) => {
        const log = logOf(id);
        return log === undefined ? [] : { id, log };
      })
      .sort((a, b) => b.log - a.log)[0];
  }

  /** What came before a title in its franchise, and after it. */
  private around(record: PopularityRecord): [earlier: PopularityRecord[], later: PopularityRecord[]] {
    const members = this.members.get(record.franchise) ?? [record];
    const place = members.indexOf(record);
    return [members.slice(0, place), members.slice(place + 1)];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
