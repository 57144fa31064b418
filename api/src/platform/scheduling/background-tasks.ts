/** Work that nobody waits for, until the process ends. */
export class BackgroundTasks {
  private readonly underWay = new Set<Promise<void>>();

  /** @param task handles its own failures: nobody else hears of one. */
  add(task: Promise<void>): void {
    const done = task.finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  /** Waits until all that is under way has ended. */
  async drain(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
