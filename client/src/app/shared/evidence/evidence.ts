import type { InCommon, Reason, Recommendation } from '@anirec/openapi/angular';

/** How many of the things in common are named. */
const MAX_NAMED = 4;

/**
 * What speaks for a recommendation, in words.
 *
 * @param ratingsEnd the last year of whose titles ratings are known; null where none are.
 */
export function evidenceInWords(
  { evidence, anime }: Pick<Recommendation, 'evidence' | 'anime'>,
  ratingsEnd: number | null,
): string {
  switch (evidence) {
    case 'ratings':
      return 'From the ratings of people who like the same titles.';
    case 'both':
      return 'Partly from people’s ratings, partly from what it is like.';
    case 'likeness':
      return ratingsEnd !== null && (anime.year ?? 0) > ratingsEnd
        ? `Guessed from what it is like: the ratings that we know end in ${ratingsEnd}.`
        : 'Guessed from what it is like: we know too few ratings to go by.';
  }
}

/** What a pick and a title have in common, in words: themes first, which say more than genres. */
export function inCommonInWords({ themes, genres, studios, source }: InCommon): string {
  const named = [...themes, ...genres, ...studios].slice(0, MAX_NAMED);
  return [...named, ...(named.length === 0 && source !== null ? [`from: ${source}`] : [])].join(', ');
}

/** What a title has in common with at least half of what speaks for it: themes first, which say more than genres. */
export function mostlyInCommon(reasons: readonly Reason[]): string[] {
  const speaking = reasons.filter(({ share }) => share > 0);
  const counts = new Map<string, number>();
  for (const { inCommon } of speaking) {
    for (const name of [...inCommon.themes, ...inCommon.genres, ...inCommon.studios]) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => 2 * count >= speaking.length)
    .map(([name]) => name)
    .slice(0, MAX_NAMED);
}
