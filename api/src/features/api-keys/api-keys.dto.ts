/** Which key to make. */
export interface ApiKeyRequest {
  /**
   * A name to recognise it by: plain text that neither begins nor ends with a space.
   * @minLength 1
   * @maxLength 60
   * @pattern ^[^\u0000-\u0020\u007f-\u00a0]([^\u0000-\u001f\u007f-\u009f]*[^\u0000-\u0020\u007f-\u00a0])?$
   * @example "Season chart"
   */
  name: string;
}

/** A key of yours. The key itself is shown once, when it is created. */
export interface ApiKey {
  /** Names the key where it is revoked. @format uuid @example "0f8fad5b-d9cb-469f-a165-70867728950e" */
  id: string;
  /** What you call it. @example "Season chart" */
  name: string;
  /** The key's first letters, to know it again. @example "anirec_Zk3vQ" */
  prefix: string;
  /** When you made it. @example "2026-11-22T18:30:00.000Z" */
  createdAt: Date;
  /**
   * When it was last used, to the day (UTC). Null if it never was.
   * @example "2026-11-23T08:05:00.000Z"
   */
  lastUsedAt: Date | null;
}

/** A key that has just been created. */
export interface NewApiKey extends ApiKey {
  /**
   * The key, to be sent as `X-API-Key`. Save it now: AniRec stores only its hash, and cannot show it again.
   * @example "anirec_Zk3vQ8mJ0cB1dX5yT7uR2wL9eH4gK6nP3sA8fV1iO0q"
   */
  key: string;
}

/** Your keys. */
export interface ApiKeys {
  /**
   * The latest first.
   * @maxItems 5
   */
  data: ApiKey[];
}
