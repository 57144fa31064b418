/**
 * How long a title is: `26 episodes × 24 minutes`, or less where less is known; undefined where nothing is.
 *
 * @param minutes of a film.
 * @param episodeMinutes of an episode.
 */
export function lengthInWords(
  episodes: number | null,
  minutes: number | null,
  episodeMinutes: number | null,
): string | undefined {
  const each = minutes ?? episodeMinutes;
  const whole = each === null ? null : `${each} minutes`;
  if (episodes === null) return whole === null ? undefined : `about ${whole}`;
  const count = `${episodes} ${episodes === 1 ? 'episode' : 'episodes'}`;
  if (whole === null) return count;
  return episodes === 1 ? `about ${whole}` : `${count} × ${whole}`;
}
