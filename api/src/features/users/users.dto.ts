/** An account, and how much AniRec stores about it. */
export interface Account {
  /** Their name at MyAnimeList when they signed in last. @example "StandIn_Blaze" */
  name: string;
  /** The address of their picture at MyAnimeList. */
  picture: string | null;
  /** When they signed in for the first time. */
  createdAt: Date;
  /** When they signed in last. */
  signedInAt: Date;
  /** When their list was last imported from MyAnimeList; null if it never was. */
  listSyncedAt: Date | null;
  holdings: Holdings;
}

/** How much AniRec stores about somebody. Deleting the account deletes all of it. */
export interface Holdings {
  /**
   * Titles on their list.
   * @isInt
   * @example 214
   */
  listEntries: number;
  /**
   * Titles that they are not interested in.
   * @isInt
   * @example 12
   */
  feedback: number;
  /**
   * Searches and recommendations in their history.
   * @isInt
   * @example 87
   */
  historyEntries: number;
}
