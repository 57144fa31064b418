import type { GetSeasonCalendarData, GetSeasonFeedData } from '@anirec/openapi/angular';
import type { SeasonOfYear } from '../../core/seasons/season-of-year';

const ADDRESSES = {
  calendar: '/api/v1/feeds/season.ics',
  feed: '/api/v1/feeds/season.atom',
} as const satisfies { calendar: GetSeasonCalendarData['url']; feed: GetSeasonFeedData['url'] };

/** Where programs read what begins in a season; without one, in whatever season it is then. */
export function seasonFeeds(season?: SeasonOfYear): Readonly<Record<keyof typeof ADDRESSES, string>> {
  const query = season ? `?year=${season.year}&season=${season.season}` : '';
  return { calendar: ADDRESSES.calendar + query, feed: ADDRESSES.feed + query };
}
