import type { CatalogueRecord, EpisodeLength } from './catalogue-record.ts';

/** Minutes of an episode whose length is not known better: half an hour of broadcast is 24 without what stands between. */
const USUAL_MINUTES: Readonly<Record<EpisodeLength, number>> = { short: 5, standard: 24, feature: 95 };

/** About how many minutes one episode takes, or a film. A title that the catalogue lacks counts as a usual series. */
export function minutesAnEpisode(
  record: Pick<CatalogueRecord, 'minutes' | 'episodeLength'> | undefined,
): number {
  return record?.minutes ?? USUAL_MINUTES[record?.episodeLength ?? 'standard'];
}
