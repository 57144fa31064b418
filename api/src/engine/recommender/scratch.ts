type Numbers = Float64Array | Int32Array | Uint8Array;

/**
 * Memory for one piece of work after the other: to allocate an array of a model's length for each request takes longer than
 * to clear the last one. Whoever takes it is done with it before they give way to others.
 */
export class Scratch<Values extends Numbers> {
  private values: Values;

  constructor(private readonly allocate: (length: number) => Values) {
    this.values = allocate(0);
  }

  /** So many zeros. What was taken before is gone. */
  zeros(length: number): Values {
    if (this.values.length === length) this.values.fill(0);
    else this.values = this.allocate(length);
    return this.values;
  }
}
