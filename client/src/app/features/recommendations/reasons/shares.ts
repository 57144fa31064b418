import type { OtherReasons, Reason } from '@anirec/openapi/angular';
import { inCommonInWords } from '../../../shared/evidence/evidence';

/** A reason, with its part of what speaks for a title. */
export interface ReasonShare {
  /** Null for what several titles add together. */
  readonly animeId: number | null;
  readonly title: string;
  /** How many titles it stands for. */
  readonly count: number;
  /** What it adds to the score; negative where it speaks against the title. */
  readonly share: number;
  /** Its part of all that speaks for the title, 0 to 1; 0 where it speaks against. */
  readonly part: number;
  /** The same in hundredths, whole. */
  readonly percent: number;
  /** What the reason and the title have in common, in words; empty where it is nothing, or stands for several titles. */
  readonly inCommon: string;
}

/**
 * Writes what speaks for a title as whole per cents that add up to 100: each is rounded down, and what is missing goes
 * to those that lost most (the largest remainder method).
 *
 * @param others what is not told one by one.
 */
export function reasonShares(reasons: readonly Reason[], others?: OtherReasons): ReasonShare[] {
  const all = [...reasons.map(named), ...(others ? [unnamed(others)] : [])];
  const speaking = all.map(({ share }) => Math.max(share, 0));
  const sum = speaking.reduce((total, share) => total + share, 0);
  if (sum <= 0) return [];
  const exact = speaking.map(share => (share / sum) * 100);
  const missing = 100 - exact.reduce((total, percent) => total + Math.floor(percent), 0);
  const raised = new Set(
    exact
      .map((percent, index) => ({ index, lost: percent % 1 }))
      .sort((a, b) => b.lost - a.lost || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return all.map((reason, index) => ({
    ...reason,
    part: (exact[index] ?? 0) / 100,
    percent: Math.floor(exact[index] ?? 0) + (raised.has(index) ? 1 : 0),
  }));
}

type Named = Pick<ReasonShare, 'animeId' | 'title' | 'count' | 'share' | 'inCommon'>;

function named({ anime, share, inCommon }: Reason): Named {
  return { animeId: anime.id, title: anime.title, count: 1, share, inCommon: inCommonInWords(inCommon) };
}

function unnamed({ count, share }: OtherReasons): Named {
  return { animeId: null, title: `${count} others`, count, share, inCommon: '' };
}
