/** The process answers. */
export interface Liveness {
  status: 'ok';
}

/** Whether AniRec can do its work, part by part. */
export interface Readiness {
  /** `ready` if every part that guests need works; `degraded` if guests are served while another part is down. */
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
