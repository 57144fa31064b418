import type { RecommendationPick } from '@anirec/openapi/angular';

/** More would not fit an address, and tell the model little. */
export const MAX_PICKS = 50;

const PICK = /^(\d{1,10})(?::(\d{1,2}))?$/;
const MAX_ID = 2 ** 31 - 1;

/**
 * Reads picks as an address writes them, such as `1:9,5114`. What cannot be read is left out: half of a link that
 * somebody shared is better than none.
 */
export function parsePicks(text: string): RecommendationPick[] {
  const picks = text.split(',').flatMap(part => {
    const [, id, score] = PICK.exec(part.trim()) ?? [];
    return id === undefined ? [] : knownPick(Number(id), score === undefined ? undefined : Number(score));
  });
  return distinct(picks).slice(0, MAX_PICKS);
}

/** Writes picks as an address holds them. */
export function formatPicks(picks: readonly RecommendationPick[]): string {
  return picks.map(({ animeId, score }) => (score === undefined ? animeId : `${animeId}:${score}`)).join(',');
}

/** Whether a value is a score that a visitor can give. */
export function isScore(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10;
}

function knownPick(animeId: number, score: number | undefined): RecommendationPick[] {
  if (animeId < 1 || animeId > MAX_ID) return [];
  return [isScore(score) ? { animeId, score } : { animeId }];
}

function distinct(picks: readonly RecommendationPick[]): RecommendationPick[] {
  return picks.filter(({ animeId }, index) => picks.findIndex(pick => pick.animeId === animeId) === index);
}
