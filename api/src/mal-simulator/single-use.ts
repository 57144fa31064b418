/** Hands out long random keys, each of which gives what it stands for once, for a while. */
export class SingleUse<Value> {
  private readonly kept = new Map<string, { value: Value; expires: number }>();

  /** @param lifetimeS how long a key is good for, in seconds. */
  constructor(
    private readonly lifetimeS: number,
    private readonly now: () => Date,
    private readonly newKey: () => string,
  ) {}

  /** Keeps a value, and gives its key. */
  keep(value: Value): string {
    this.forgetExpired();
    const key = this.newKey();
    this.kept.set(key, { value, expires: this.now().getTime() + this.lifetimeS * 1000 });
    return key;
  }

  /** Gives what a key stands for; undefined where it was never given, has been used, or is too old. */
  take(key: string): Value | undefined {
    this.forgetExpired();
    const value = this.kept.get(key)?.value;
    this.kept.delete(key);
    return value;
  }

  private forgetExpired(): void {
    const now = this.now().getTime();
    for (const [key, { expires }] of this.kept) if (expires <= now) this.kept.delete(key);
  }
}
