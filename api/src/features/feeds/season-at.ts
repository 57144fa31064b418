import type { Season } from '../../engine/catalogue/catalogue-record.ts';
import { JAPAN_MS } from '../../engine/catalogue/japanese-time.ts';
import { SEASONS } from '../../engine/catalogue/seasons.ts';

/** The season of broadcast that it is in Japan: winter is January to March. */
export function seasonAt(now: Date): { season: Season; year: number } {
  const inJapan = new Date(now.getTime() + JAPAN_MS);
  const season = SEASONS[Math.floor(inJapan.getUTCMonth() / 3)] ?? 'winter';
  return { season, year: inJapan.getUTCFullYear() };
}
