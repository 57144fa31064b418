import { AniList } from '../../upstream/anilist.ts';
import { AniListDetails } from '../../upstream/anilist-details.ts';
import { MyAnimeListChanges } from '../../upstream/myanimelist-changes.ts';
import { MyAnimeList } from '../../upstream/myanimelist.ts';
import { RequestBudget } from '../../upstream/request-budget.ts';
import { UpstreamClient } from '../../upstream/upstream-client.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import { openUpstreamFetch } from '../../upstream/upstream-fetch.ts';
import type { Foundations } from './foundations.ts';

/** AniList documents 90 a minute, and has let 30 through for years. */
const DETAILS_PER_MINUTE = 30;

const UPSTREAMS = ['myanimelist', 'anilist'] as const satisfies Upstream[];

/** The services that AniRec asks. */
export interface Upstreams {
  readonly myAnimeList: MyAnimeList;
  readonly myAnimeListChanges: MyAnimeListChanges;
  readonly aniList: AniList;
  readonly aniListDetails: AniListDetails;
  /** Those that are not asked at this moment, since they are known to fail. */
  paused(): Upstream[];
  close(): Promise<void>;
}

/** Builds a client for each of them; nothing is asked yet. */
export function buildUpstreams({ config, clock, logger, metrics }: Foundations): Upstreams {
  const connections = openUpstreamFetch();
  const userAgent = `AniRec/1.0 (+${config.publicUrl})`;
  const { fetch } = connections;
  const clientOf = (upstream: Upstream, budget?: RequestBudget) =>
    new UpstreamClient({ upstream, fetch, userAgent, clock, random: Math.random, logger, metrics, budget });
  const clients = { myanimelist: clientOf('myanimelist'), anilist: clientOf('anilist') };
  const budget = new RequestBudget({ perMinute: DETAILS_PER_MINUTE, clock });
  const detailsClient = clientOf('anilist', budget);
  const { malApiUrl, malClientId, anilistApiUrl } = config;
  return {
    myAnimeList: new MyAnimeList(clients.myanimelist, { apiUrl: malApiUrl, clientId: malClientId }),
    myAnimeListChanges: new MyAnimeListChanges(clients.myanimelist, malApiUrl),
    aniList: new AniList(clients.anilist, anilistApiUrl),
    aniListDetails: new AniListDetails({ client: detailsClient, url: anilistApiUrl, budget, clock }),
    paused: () =>
      UPSTREAMS.filter(
        upstream => clients[upstream].isPaused || (upstream === 'anilist' && detailsClient.isPaused),
      ),
    close: () => connections.close(),
  };
}
