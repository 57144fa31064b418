/** Keeps those of many numbers that have the largest values: a heap whose root is the least kept (Williams 1964). */
export class TopNumbers {
  private readonly values: Float64Array;
  private readonly numbers: Int32Array;
  private limit = 0;
  private size = 0;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
    this.numbers = new Int32Array(capacity);
  }

  /** Forgets what is kept. @param limit how many to keep from now on, at most the capacity. */
  reset(limit: number): void {
    this.limit = Math.min(limit, this.values.length);
    this.size = 0;
  }

  /** Keeps a number if its value is among the largest. */
  offer(number: number, value: number): void {
    if (this.size < this.limit) this.rise(this.size++, number, value);
    else if (value > (this.values[0] ?? Infinity)) this.sink(number, value);
  }

  /** Goes through what is kept, in no order. */
  forEach(visit: (number: number) => void): void {
    for (let k = 0; k < this.size; k++) visit(this.numbers[k] ?? 0);
  }

  private rise(hole: number, number: number, value: number): void {
    let place = hole;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if ((this.values[parent] ?? 0) <= value) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(place, number, value);
  }

  private sink(number: number, value: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && (this.values[child + 1] ?? 0) < (this.values[child] ?? 0)) child++;
      if ((this.values[child] ?? 0) >= value) break;
      this.move(child, place);
      place = child;
    }
    this.put(place, number, value);
  }

  private move(from: number, to: number): void {
    this.put(to, this.numbers[from] ?? 0, this.values[from] ?? 0);
  }

  private put(place: number, number: number, value: number): void {
    this.values[place] = value;
    this.numbers[place] = number;
  }
}
