/** Sets that only ever grow together (Tarjan 1975, "Efficiency of a good but not linear set union algorithm"). */
export class DisjointSets {
  private readonly parents: Int32Array;

  /** So many sets of one member each: 0 … size − 1. */
  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, member) => member);
  }

  /** The smallest member of a member's set, which names the set. */
  find(member: number): number {
    let root = member;
    for (;;) {
      const parent = this.parents[root] ?? root;
      if (parent === root) return root;
      // Halving the path keeps later searches short.
      this.parents[root] = this.parents[parent] ?? parent;
      root = parent;
    }
  }

  /** Makes the sets of two members one. */
  union(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}
