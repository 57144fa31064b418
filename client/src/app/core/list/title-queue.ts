/** Has what is done of one title be done one after another, while what is done of others goes on beside it. */
export class TitleQueue {
  private readonly last = new Map<number, Promise<unknown>>();

  /** Whether something of a title is under way, or waits. */
  has(animeId: number): boolean {
    return this.last.has(animeId);
  }

  /** Does something once all that was begun before of these titles has ended, however it ended. */
  async run<Result>(animeIds: readonly number[], work: () => Promise<Result>): Promise<Result> {
    const before = animeIds.flatMap(animeId => this.last.get(animeId) ?? []);
    const running = Promise.allSettled(before).then(work);
    for (const animeId of animeIds) this.last.set(animeId, running);
    try {
      return await running;
    } finally {
      for (const animeId of animeIds) if (this.last.get(animeId) === running) this.last.delete(animeId);
    }
  }
}
