/** Counts how often a cache had what it was asked for. */
export class HitRatio {
  private hits = 0;
  private lookUps = 0;

  /** Counts a look-up. */
  count(outcome: 'hit' | 'miss'): void {
    this.lookUps += 1;
    if (outcome === 'hit') this.hits += 1;
  }

  /** Gives the share of hits since it was last asked, in percent, and begins anew; undefined where nothing was looked up. */
  take(): number | undefined {
    const { hits, lookUps } = this;
    this.hits = 0;
    this.lookUps = 0;
    return lookUps === 0 ? undefined : (100 * hits) / lookUps;
  }
}
