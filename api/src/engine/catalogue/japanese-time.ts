/** Japan has had no daylight saving time since 1952. */
export const JAPAN_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 86_400_000;
/** Until then a broadcast counts to the evening before, as Japanese stations and magazines count it. */
const FIRST_HOUR_OF_A_DAY = 5;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A time as it is announced in Japan, where 25:30 is half past one of the next day. */
export interface JapaneseTime {
  /** @example "2026-04-05" */
  readonly day: string;
  /** @example "sunday" */
  readonly weekday: Weekday;
  /** From `05:00` to `28:59`. @example "25:30" */
  readonly time: string;
}

/** An instant as it is announced in Japan. */
export function japaneseTimeOf(instant: Date): JapaneseTime {
  const inJapan = new Date(instant.getTime() + JAPAN_MS);
  const isNight = inJapan.getUTCHours() < FIRST_HOUR_OF_A_DAY;
  const hours = inJapan.getUTCHours() + (isNight ? 24 : 0);
  const day = new Date(inJapan.getTime() - (isNight ? DAY_MS : 0));
  const minutes = String(inJapan.getUTCMinutes()).padStart(2, '0');
  return {
    day: day.toISOString().slice(0, 10),
    weekday: WEEKDAYS[day.getUTCDay()] ?? 'sunday',
    time: `${String(hours).padStart(2, '0')}:${minutes}`,
  };
}
