import type { ListedAnime } from '@anirec/openapi/angular';

/** What somebody says of a title: what their list has of it, and whether they are not interested in it. */
export interface Mark {
  /** Null where it is not on their list. */
  readonly entry: ListedAnime | null;
  readonly isUnwanted: boolean;
}

/** Marks by title. */
export type MarksByTitle = ReadonlyMap<number, Mark>;

/** Where nobody has said anything of a title. */
export const NO_MARK: Mark = { entry: null, isUnwanted: false };
