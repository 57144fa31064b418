/**
 * Keeps the positions of the largest values among those offered.
 *
 * A heap whose root is the smallest kept (Williams 1964): for few of many that is faster than sorting all. It is made of
 * arrays of numbers, since calling back for each comparison takes several times as long.
 */
export class Largest {
  private readonly positions: Int32Array;
  private readonly values: Float64Array;
  private size = 0;

  /** @param limit how many to keep. */
  constructor(private readonly limit: number) {
    this.positions = new Int32Array(limit);
    this.values = new Float64Array(limit);
  }

  /** What a value must exceed to be kept, where positions are offered in ascending order. */
  get bar(): number {
    if (this.size < this.limit) return -Infinity;
    return this.limit === 0 ? Infinity : (this.values[0] ?? 0);
  }

  /** Keeps a position if its value is above the bar. */
  offer(position: number, value: number): void {
    if (!(value > this.bar)) return;
    if (this.size < this.limit) this.rise(this.size++, position, value);
    else this.sink(position, value);
  }

  /** Takes all out that are kept, the largest first; equal ones stand by position. */
  takeAll(): number[] {
    const taken = new Array<number>(this.size);
    while (this.size > 0) {
      taken[this.size - 1] = this.positions[0] ?? 0;
      this.size -= 1;
      this.sink(this.positions[this.size] ?? 0, this.values[this.size] ?? 0);
    }
    return taken;
  }

  private rise(place: number, position: number, value: number): void {
    let child = place;
    while (child > 0) {
      const parent = (child - 1) >>> 1;
      if (!this.isSmaller(position, value, parent)) break;
      this.move(parent, child);
      child = parent;
    }
    this.put(child, position, value);
  }

  /** Puts a position in the place of the root, and then where it belongs. */
  private sink(position: number, value: number): void {
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= this.size) break;
      if (
        child + 1 < this.size &&
        this.isSmaller(this.positions[child + 1] ?? 0, this.values[child + 1] ?? 0, child)
      ) {
        child += 1;
      }
      if (this.isSmaller(position, value, child)) break;
      this.move(child, parent);
      parent = child;
    }
    this.put(parent, position, value);
  }

  /** Of equal values that of the later position counts as smaller. */
  private isSmaller(position: number, value: number, place: number): boolean {
    const other = this.values[place] ?? 0;
    return value < other || (value === other && position > (this.positions[place] ?? 0));
  }

  private move(from: number, to: number): void {
    this.put(to, this.positions[from] ?? 0, this.values[from] ?? 0);
  }

  private put(place: number, position: number, value: number): void {
    this.positions[place] = position;
    this.values[place] = value;
  }
}

/**
 * The positions of the largest of some values, in descending order; equal values stand by position.
 *
 * @param isEligible says which positions count.
 */
export function topK(
  values: Float64Array,
  isEligible: (position: number) => boolean,
  limit: number,
): number[] {
  const largest = new Largest(Math.min(limit, values.length));
  for (let position = 0; position < values.length; position++) {
    const value = values[position] ?? 0;
    if (value > largest.bar && isEligible(position)) largest.offer(position, value);
  }
  return largest.takeAll();
}
