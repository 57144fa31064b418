import type { AnimeType, EpisodeLength } from '../src/engine/catalogue/catalogue-record.ts';
import { foldTag } from './terms/term-index.ts';

/** "Instant noodle shows", as long as noodles take, and what else Bangumi's visitors call short. */
const SHORT_TAGS = new Set(
  ['泡面番', '泡面', '短片', '短剧', '动画短片', '泡面动画', '五分钟动画'].map(foldTag),
);

/** A film of fewer minutes is a short film. */
const MIN_OF_A_FEATURE = 40;

/**
 * How long one sitting is. Of series no package has minutes, but Bangumi's visitors tag what is short.
 *
 * @param minutes how long a film takes, where that is known.
 */
export function episodeLengthOf(
  type: AnimeType,
  tags: readonly string[],
  minutes: number | null,
): EpisodeLength {
  if (minutes !== null) return minutes < MIN_OF_A_FEATURE ? 'short' : 'feature';
  if (tags.some(tag => SHORT_TAGS.has(foldTag(tag)))) return 'short';
  return type === 'movie' ? 'feature' : 'standard';
}
