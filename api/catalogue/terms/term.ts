/** An English name, and the tags of Bangumi's visitors that stand for it. */
export interface Term {
  name: string;
  /** Any one of these is enough. */
  tags: readonly string[];
  /** Tags that say too little alone: two groups are enough; a group holds spellings of one idea. */
  hints?: readonly (readonly string[])[];
  /** Any one of these makes the hints worthless; it does not speak against {@link tags}. */
  hintsUnless?: readonly string[];
}
