import type { Continuation, Recommendation } from '@anirec/openapi/angular';
import type { SuitedCard } from './suited-cards';

/** A recommendation with the reason that counts most. */
export function suitedCard({ anime, reasons }: Recommendation): SuitedCard {
  const [first] = reasons;
  return first && first.share > 0
    ? { anime, why: 'Because you watched', because: first.anime }
    : { anime, why: '', because: null };
}

/** What goes on from something that was watched. */
export function continuationCard({ anime, follows, earlier }: Continuation): SuitedCard {
  return { anime, why: earlier ? 'Comes before' : 'Continues', because: follows };
}
