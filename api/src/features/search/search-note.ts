import type { Request } from 'express';

/** What was searched for. */
export interface SearchInput {
  /** As it was typed. @example "cowboy" */
  query: string;
}

/** A search to be noted. */
export interface SearchNote {
  readonly kind: 'search';
  readonly input: SearchInput;
  /** The ids that were given. */
  readonly results: number[];
}

/** Notes searches in the history of whoever made them. */
export interface SearchRecorder {
  noteAfter(request: Request, note: SearchNote): void;
}
