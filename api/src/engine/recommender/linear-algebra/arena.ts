/** The bytes from `start` up to and without `end`. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A cache line, bytes. A vector that lies across two of them is loaded at half speed. */
const ALIGNMENT = 64;

/** Shares one buffer out to arrays that are few and large: the first gap that is large enough is taken. */
export class Arena {
  /** By ascending start. */
  private taken: readonly Range[] = [];

  constructor(private readonly buffer: ArrayBuffer) {}

  /**
   * @param length elements.
   * @returns zeros.
   * @throws {RangeError} where no gap is large enough.
   */
  allocate(length: number): Float32Array {
    const bytes = Math.ceil((length * Float32Array.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    const starts = [0, ...this.taken.map(({ end }) => end)];
    const ends = [...this.taken.map(({ start }) => start), this.buffer.byteLength];
    const start = starts.find((from, gap) => from + bytes <= (ends[gap] ?? 0));
    if (start === undefined)
      throw new RangeError(
        `The ${this.buffer.byteLength} bytes have no room for ${bytes} more in one piece.`,
      );
    this.taken = [...this.taken, { start, end: start + bytes }].sort((a, b) => a.start - b.start);
    return new Float32Array(this.buffer, start, length).fill(0);
  }

  /** Gives an array's room back; nobody may use the array any more. */
  release(values: Float32Array): void {
    this.taken = this.taken.filter(({ start }) => start !== values.byteOffset);
  }

  /** Does work, and then gives back whatever was allocated meanwhile. The work must release nothing older. */
  scoped(work: () => void): void {
    const before = this.taken;
    try {
      work();
    } finally {
      this.taken = before;
    }
  }

  /** Whether the array lies in this arena's buffer. */
  holds(values: Float32Array): boolean {
    return values.buffer === this.buffer;
  }
}
