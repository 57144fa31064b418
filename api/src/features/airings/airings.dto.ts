import type { AnimeId, AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { Airing } from '../../engine/catalogue/airings.ts';
import { japaneseTimeOf, type Weekday } from '../../engine/catalogue/japanese-time.ts';
import { toAnimeSummary, type AnimeSummary } from '../anime/anime.dto.ts';

/** Which span of time, and which titles. */
export interface AiringsQuery {
  /**
   * From when. Where it is left out: now, or a week before `to` where that has passed. Give midnight where somebody is, for days that are theirs.
   * @isDateTime
   * @example "2026-04-06T00:00:00+02:00"
   */
  from?: Date;
  /**
   * Until when, itself left out: at most 35 days after `from`, and a week after it where it is left out.
   * @isDateTime
   * @example "2026-04-13T00:00:00+02:00"
   */
  to?: Date;
  /**
   * Only these titles, such as those of a list. Repeat it for several.
   * @maxItems 100
   */
  id?: AnimeId[];
  /** Whether adult titles are listed; by default they are left out. */
  adult?: AdultTitles;
}

/** A time as it is announced in Japan, where a day lasts until five in the morning: 25:30 is half past one of the next. */
export interface AnnouncedTime {
  /** The day that it counts to. @example "2026-04-05" */
  day: string;
  weekday: Weekday;
  /** @pattern ^(0[5-9]|1\d|2[0-8]):[0-5]\d$ @example "25:30" */
  time: string;
}

/** One time at which a title is broadcast, or released. */
export interface AiringTime {
  anime: AnimeSummary;
  /** The instant, to be shown in the time zone of whoever looks. */
  airsAt: Date;
  inJapan: AnnouncedTime;
  /**
   * The episode’s number. Null where that is not sure, since weeks are left out now and then: it is known where there
   * were as many times as there are episodes.
   * @isInt
   * @minimum 1
   * @example 3
   */
  episode: number | null;
  /** Whether it is the first of its season. */
  isFirst: boolean;
  /** Whether it is the last; false as well where that is not known. */
  isLast: boolean;
  /**
   * Whether nothing but that no end is known speaks for it. That is so of what lies after `knownUntil`.
   */
  isExpected: boolean;
}

/** How far the catalogue reaches. */
export interface AiringsReach {
  /** Before this it knows of no broadcast when it was. */
  from: Date;
  /** When the latest series began that it knows: it was made about then, and knows of nothing that began later. */
  knownUntil: Date;
  /** What had no end then is listed until here, the end of that season, as expected. Later than this nothing is. */
  expectedUntil: Date;
}

/** What is broadcast in a span of time, the earliest first. */
export interface AiringsList {
  from: Date;
  to: Date;
  data: AiringTime[];
  /** Null where the catalogue knows of no broadcast at all. */
  reach: AiringsReach | null;
}

/** What is shown of one time. */
export function toAiringTime({ entry, at, episode, isFirst, isLast, isExpected }: Airing): AiringTime {
  const airsAt = new Date(at);
  return {
    ...{ anime: toAnimeSummary(entry), airsAt, inJapan: japaneseTimeOf(airsAt) },
    ...{ episode, isFirst, isLast, isExpected },
  };
}
