/** The process answers. */
export interface Liveness {
  status: 'ok';
}

/** Whether AniRec can do its work, part by part. */
export interface Readiness {
  /** `ready` where every part that guests need is; `degraded` where they are served and another part is away. */
  status: 'ready' | 'degraded';
  parts: ReadinessParts;
}

/**
 *
 */
export interface ReadinessParts {
  /** Titles, search and the model: in memory since the start. */
  catalogue: PartStatus;
  database: PartStatus;
  cache: PartStatus;
}

export type PartStatus = 'ok' | 'unavailable';
