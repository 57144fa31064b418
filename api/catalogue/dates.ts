const JAPAN_OFFSET_MS = 9 * 3_600_000;

/**
 * The calendar date in Japan, `YYYY-MM-DD`. A show at "25:58" belongs to the next calendar day.
 *
 * Where only a date is known, bangumi-data gives midnight in China, 16:00 UTC of the day before,
 * which is the same date in Japan.
 */
export function dateInJapan(instant: Date): string {
  return new Date(instant.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
