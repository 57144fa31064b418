import { AniList } from '../upstream/anilist.ts';
import { MyAnimeList } from '../upstream/myanimelist.ts';
import { UpstreamClient } from '../upstream/upstream-client.ts';
import type { Upstream } from '../upstream/upstream-error.ts';
import { openUpstreamFetch } from '../upstream/upstream-fetch.ts';
import type { Foundations } from './foundations.ts';

/** The services that AniRec asks. */
export interface Upstreams {
  readonly myAnimeList: MyAnimeList;
  readonly aniList: AniList;
  close(): Promise<void>;
}

/** Builds a client for each of them; nothing is asked yet. */
export function buildUpstreams({ config, clock, logger }: Foundations): Upstreams {
  const connections = openUpstreamFetch();
  const userAgent = `AniRec/1.0 (+${config.publicUrl})`;
  const clientOf = (upstream: Upstream) =>
    new UpstreamClient({ upstream, fetch: connections.fetch, userAgent, clock, random: Math.random, logger });
  const { malApiUrl, malClientId, anilistApiUrl } = config;
  return {
    myAnimeList: new MyAnimeList(clientOf('myanimelist'), { apiUrl: malApiUrl, clientId: malClientId }),
    aniList: new AniList(clientOf('anilist'), anilistApiUrl),
    close: () => connections.close(),
  };
}
