/** What tells which franchise a title belongs to. */
export interface FranchiseEvidence {
  /** Its names, in any language. */
  readonly names: readonly string[];
  /** The one in its own language; null where that is not known. */
  readonly original: string | null;
  /** What the seasons of one series share, such as an id; null where that is not known. */
  readonly series: string | null;
}
