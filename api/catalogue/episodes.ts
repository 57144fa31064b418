import type { AnimeType } from '../src/engine/catalogue/catalogue-record.ts';
import { DAY_MS } from './dates.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';
import { SUBJECTS_AS_OF, type SubjectFacts } from './packages/bangumi-subjects.ts';

/** The share of its weeks in which a series may have been left out, for sports or the news. */
const MAX_WEEKS_OFF = 0.2;
/** Weeks off that even a short series may have. */
const FEW_WEEKS_OFF = 3;

/** An item, and what Bangumi knew of it; undefined where it did not know it. */
export interface CountedPart {
  item: BangumiItem;
  facts: SubjectFacts | undefined;
}

/**
 * How many episodes a title has; null rather than a count that may be wrong.
 *
 * A film has one. Of all else Bangumi's count is taken where it was over when that was counted. Of a series the weeks
 * of its run must not speak against it: Bangumi counts the extra episodes of its discs among the others, so that it may
 * have more than weeks, and its parts as other titles, so that it may have far fewer.
 *
 * @param parts at least one; their counts add up.
 */
export function episodesOf(type: AnimeType, parts: readonly CountedPart[]): number | null {
  if (type === 'movie') return parts.length === 1 ? 1 : null;
  const counts = differentTitles(parts).map(part =>
    isOver(part.item) && isBelievable(type, part) ? (part.facts?.episodes ?? null) : null,
  );
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** Two items may be one title of Bangumi's, whose count is for both. */
function differentTitles(parts: readonly CountedPart[]): CountedPart[] {
  const isFirst = ({ facts }: CountedPart, index: number) =>
    facts === undefined || parts.findIndex(other => other.facts === facts) === index;
  return parts.filter(isFirst);
}

function isOver({ end }: BangumiItem): boolean {
  return end !== null && end.getTime() < Date.parse(SUBJECTS_AS_OF);
}

function isBelievable(type: AnimeType, { item: { begin, end }, facts }: CountedPart): boolean {
  if (type !== 'tv' || begin === null || end === null || !facts?.episodes) return true;
  // The slot of the last episode ends after a whole number of weeks, and less than half a day.
  const weeks = Math.floor((end.getTime() - begin.getTime() + DAY_MS / 2) / (7 * DAY_MS)) + 1;
  const weeksOff = weeks - facts.episodes;
  return weeksOff >= 0 && weeksOff <= Math.max(FEW_WEEKS_OFF, weeks * MAX_WEEKS_OFF);
}
