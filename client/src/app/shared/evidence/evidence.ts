import type { Evidence, Reason } from '@anirec/openapi/angular';

const WORDS: Readonly<Record<Evidence, string>> = {
  ratings: 'By the ratings of people who liked the same.',
  both: 'By people’s ratings and by what it is like.',
  likeness: 'Guessed from what it is like: nobody’s ratings are known to us after 2016.',
};

/** How many of the things in common are named. */
const MOST_NAMED = 4;

/** What speaks for a recommendation, in words. */
export function evidenceInWords(evidence: Evidence): string {
  return WORDS[evidence];
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
    .slice(0, MOST_NAMED);
}
