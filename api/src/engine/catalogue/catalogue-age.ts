import type { CatalogueRecord } from './catalogue-record.ts';

const DAY_MS = 86_400_000;

/** The last day up to today on which a title began, and how many days ago that is. */
export interface CatalogueAge {
  /** `YYYY-MM-DD`. */
  newestDay: string;
  days: number;
}

/**
 * How old a catalogue is. Its packages do not say when they were made, and are filled in as titles begin, of which there
 * are some every week: so its newest title tells, to a few weeks. What is announced for later does not count.
 *
 * @returns null where nothing has begun.
 */
export function ageOf(
  records: readonly Pick<CatalogueRecord, 'startDate'>[],
  now: Date,
): CatalogueAge | null {
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const newestDay = records
    .flatMap(({ startDate }) => startDate ?? [])
    .filter(day => day.length === today.length && day <= today)
    .reduce((newest, day) => (day > newest ? day : newest), '');
  return newestDay === '' ? null : { newestDay, days: (Date.parse(today) - Date.parse(newestDay)) / DAY_MS };
}
