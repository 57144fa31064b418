import type { CatalogueRecord, FranchiseRole } from '../../src/engine/catalogue/catalogue-record.ts';
import { isCalledRecap } from './recaps.ts';
import { roleExceptions } from './role-exceptions.ts';

/** `YYYY-MM-DD`: a date on which something can be said to have been on air. */
const DAY = 'YYYY-MM-DD'.length;
const LONG_AFTER = '9999';
/** The Movie Database keeps a series' extras as its season 0. */
const EXTRA = /\/season\/0(?:\/|$)/;

/**
 * Gives each record its part in its franchise. Series carry a story on; and so does a film that began after one had ended
 * and before the next: while a series is on air, films tell of something else. Where there are no series, films and
 * discs are all there is.
 *
 * @param records with their franchises.
 * @param tagsOf Bangumi's tags by id.
 * @param exceptions what that tells wrongly, by id.
 */
export function withFranchiseRoles(
  records: readonly CatalogueRecord[],
  tagsOf: (id: number) => readonly string[],
  exceptions: Readonly<Record<number, FranchiseRole>> = roleExceptions,
): CatalogueRecord[] {
  const roles = new Map<number, FranchiseRole>();
  for (const kin of Map.groupBy(records, ({ franchise }) => franchise).values()) {
    const isRecap = (record: CatalogueRecord) =>
      (exceptions[record.id] ?? (isCalledRecap(record, tagsOf(record.id)) ? 'recap' : null)) === 'recap';
    const stories = kin.filter(record => !isRecap(record));
    // A recap of what the catalogue lacks is all that there is of the story.
    const told = stories.length === 0 ? kin : stories;
    const isMain = mainAmong(told);
    for (const record of kin)
      roles.set(record.id, told.includes(record) ? (isMain(record) ? 'main' : 'side') : 'recap');
  }
  return records.map(record => ({
    ...record,
    franchiseRole: exceptions[record.id] ?? roles.get(record.id) ?? 'main',
  }));
}

/** Says which titles of a franchise carry its story on. */
function mainAmong(titles: readonly CatalogueRecord[]): (record: CatalogueRecord) => boolean {
  const series = titles.filter(isLongSeries);
  if (series.length > 0) return record => isLongSeries(record) || isBetween(record, series);
  if (titles.some(isSeries)) return isSeries;
  const isLong = titles.some(record => record.episodeLength !== 'short');
  return record => record.type !== 'special' && (record.episodeLength !== 'short') === isLong;
}

/** Web releases of one episode are extras. */
function isSeries({ type, episodes, externalIds }: CatalogueRecord): boolean {
  return (type === 'tv' || type === 'ona') && episodes !== 1 && !EXTRA.test(externalIds.tmdb ?? '');
}

function isLongSeries(record: CatalogueRecord): boolean {
  return isSeries(record) && record.episodeLength !== 'short' && record.startDate !== null;
}

/** Whether a film, or a special as long as one, began after a series and while none was on air. */
function isBetween(
  { type, episodeLength, startDate }: CatalogueRecord,
  series: readonly CatalogueRecord[],
): boolean {
  if (episodeLength !== 'feature' || startDate?.length !== DAY || type === 'ova') return false;
  const begun = series.filter(each => (each.startDate ?? LONG_AFTER) <= startDate);
  return begun.length > 0 && begun.every(each => endOf(each) < startDate);
}

function endOf({ type, startDate, endDate, episodes }: CatalogueRecord): string {
  return endDate ?? (type === 'tv' && episodes === null ? LONG_AFTER : (startDate ?? LONG_AFTER));
}
