/** A request whose answer is an example of what its operation answers. */
export interface ExampleRequest {
  readonly operationId: string;
  /** What it is answered with. */
  readonly status: number;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Behind `/api/`. `{import}` is the id of the latest import, `{calendar}` what is secret in a calendar's address, `{entry}` and `{key}` are those of the history and the keys. */
  readonly path: string;
  readonly body?: object;
  /** A file that is sent instead of a body. */
  readonly file?: string;
}

const ME = 'v1/users/me';
const NO_ID = '00000000-0000-4000-8000-000000000000';
const BEBOP = { animeId: 1, score: 9 };

function asks(
  operationId: string,
  status: number,
  line: string,
  sent: Pick<ExampleRequest, 'body' | 'file'> = {},
): ExampleRequest {
  const [method = '', path = ''] = line.split(' ');
  return { operationId, status, method: method as ExampleRequest['method'], path, ...sent };
}

/** What somebody asks who has just signed in, and has an empty list; in this order. */
export const EXAMPLE_REQUESTS: readonly ExampleRequest[] = [
  asks('suggestAnime', 200, 'get v1/search/suggestions?q=cowbo&limit=2'),
  asks('recommendFromAnime', 200, 'get v1/anime/1/recommendations?limit=1'),
  asks('recommendFromAnime', 404, 'get v1/anime/999999/recommendations'),
  asks('recommendFromAnime', 422, 'get v1/anime/1/recommendations?genre=Darma'),
  asks('getRecommendations', 200, 'get v1/recommendations?picks=1:9,5114:10&limit=1'),
  asks('getRecommendations', 422, 'get v1/recommendations?picks=1:9,999999'),
  asks('postRecommendations', 200, 'post v1/recommendations', {
    body: { picks: [BEBOP, { animeId: 5114 }], limit: 1 },
  }),
  asks('postRecommendations', 422, 'post v1/recommendations', { body: { picks: [BEBOP, BEBOP] } }),
  asks('recommendFromProfile', 200, 'get v1/profiles/myanimelist/StandIn_Blaze/recommendations?limit=1'),
  asks('recommendFromProfile', 404, 'get v1/profiles/myanimelist/Nobody_Here/recommendations'),
  asks('recommendFromProfile', 422, 'get v1/profiles/myanimelist/StandIn_Closed/recommendations'),
  asks('getTaste', 200, 'get v1/taste?person=picks:199:10,164:9,431:9'),
  asks('getTaste', 404, 'get v1/taste?person=mal:Nobody_Here'),
  asks('getTaste', 422, 'get v1/taste?person=picks:1,999999'),
  asks('getTastePicture', 200, 'get v1/taste/picture.svg?person=picks:199:10,164:9'),
  asks('getTastePicture', 404, 'get v1/taste/picture.svg?person=mal:Nobody_Here'),
  asks('getTastePicture', 422, 'get v1/taste/picture.svg?person=picks:1,999999'),
  asks('getSurprise', 200, 'get v1/surprise?person=picks:1:9,5114:10&seed=42'),
  asks('getSurprise', 404, 'get v1/surprise?person=mal:Nobody_Here'),
  asks('getSurprise', 422, 'get v1/surprise?person=picks:1,999999'),
  asks(
    'recommendTogether',
    200,
    'get v1/together/recommendations?person=mal:StandIn_Blaze&person=picks:4224:10,2167&limit=1',
  ),
  asks('recommendTogether', 422, 'get v1/together/recommendations?person=mal:Nobody_Here&person=picks:4224'),
  asks('listAnime', 200, 'get v1/anime?genre=Drama&limit=1'),
  asks('listAnime', 422, 'get v1/anime?genre=Drama,Romance'),
  asks('getAnime', 200, 'get v1/anime/1'),
  asks('getAnime', 404, 'get v1/anime/999999'),
  asks('getFranchise', 200, 'get v1/anime/1/franchise'),
  asks('getFranchise', 404, 'get v1/anime/999999/franchise'),
  asks('getWatchOrder', 200, 'get v1/anime/9253/watch-order?order=story'),
  asks('getWatchOrder', 404, 'get v1/anime/999999/watch-order'),
  asks('getWatchOrder', 422, 'get v1/anime/19/watch-order?order=story'),
  asks('getDetails', 200, 'get v1/anime/1/details'),
  asks('getDetails', 404, 'get v1/anime/999999/details'),
  asks('listDetails', 200, 'get v1/details?id=1'),
  asks('getFacets', 200, 'get v1/facets'),
  asks('getSeasonCalendar', 200, 'get v1/feeds/season.ics?year=1963&season=winter'),
  asks('getSeasonFeed', 200, 'get v1/feeds/season.atom?year=1963&season=winter'),
  asks(
    'listAirings',
    200,
    'get v1/airings?from=2026-04-06T00:00:00Z&to=2026-04-08T00:00:00Z&id=21&id=54437&id=235',
  ),
  asks('getAiringsCalendar', 200, 'get v1/feeds/airings.ics?id=21'),
  asks('getHealth', 200, 'get v1/health'),
  asks('getHealthAtOldAddress', 200, 'get health'),
  asks('getReadiness', 200, 'get v1/health/ready'),
  asks('getCurrentSession', 200, 'get v1/sessions/current'),
  asks('getAccount', 200, `get ${ME}`),
  asks('getMyCalendar', 200, `get ${ME}/calendar`),
  asks('renewMyCalendar', 201, `post ${ME}/calendar`),
  asks('getListCalendar', 200, 'get v1/feeds/lists/{calendar}/calendar.ics'),
  asks('getListCalendar', 404, 'get v1/feeds/lists/8Pqf6mD0v2Jx4c1sTg5zWnKyLh3RbUaEoXiQdMNB7Vk/calendar.ics'),
  asks('deleteMyCalendar', 204, `delete ${ME}/calendar`),
  asks('putMyListEntry', 201, `put ${ME}/list/1`, { body: { status: 'completed', score: 9, progress: 26 } }),
  asks('putMyListEntry', 200, `put ${ME}/list/1`, { body: { status: 'completed', score: 10, progress: 26 } }),
  asks('putMyListEntry', 404, `put ${ME}/list/999999`, {
    body: { status: 'watching', score: null, progress: 1 },
  }),
  asks('putMyListEntry', 422, `put ${ME}/list/1`, {
    body: { status: 'watching', score: null, progress: 99 },
  }),
  asks('getMyListEntry', 200, `get ${ME}/list/1`),
  asks('getMyListEntry', 404, `get ${ME}/list/20`),
  asks('exportMyList', 200, `get ${ME}/export?format=json`),
  asks('exportMyList', 200, `get ${ME}/export?format=csv`),
  asks('exportMyList', 200, `get ${ME}/export?format=mal-xml`),
  asks('patchMyList', 200, `patch ${ME}/list`, {
    body: { put: [{ animeId: 5114, status: 'completed', score: 10, progress: 64 }], remove: [20] },
  }),
  asks('listMyList', 200, `get ${ME}/list?limit=1`),
  asks('patchMyList', 422, `patch ${ME}/list`, { body: { remove: [20, 20] } }),
  asks('recommendFromMyList', 200, `get ${ME}/recommendations?limit=1`),
  asks('recommendFromMyList', 422, `get ${ME}/recommendations?yearFrom=2020&yearTo=2010`),
  asks('postStatistics', 200, 'post v1/statistics', {
    body: { entries: [{ animeId: 1, status: 'completed', score: 9, progress: 26 }] },
  }),
  asks('getMyListStatistics', 200, `get ${ME}/statistics`),
  asks('getWriteBack', 200, `get ${ME}/write-back`),
  asks('putWriteBack', 200, `put ${ME}/write-back`, { body: { writeBack: 'off' } }),
  asks('previewWriteBack', 200, `get ${ME}/write-back/preview`),
  asks('putMyFeedback', 201, `put ${ME}/feedback/20`, { body: { reason: 'not_my_taste' } }),
  asks('putMyFeedback', 200, `put ${ME}/feedback/20`, { body: {} }),
  asks('putMyFeedback', 404, `put ${ME}/feedback/999999`, { body: {} }),
  asks('putMyFeedback', 201, `put ${ME}/feedback/30`, { body: { reason: 'not_my_taste' } }),
  asks('listMyFeedback', 200, `get ${ME}/feedback?limit=1`),
  asks('listMyHistory', 200, `get ${ME}/history?limit=1`),
  asks('deleteMyHistoryEntry', 404, `delete ${ME}/history/999999999`),
  asks('listMyImports', 200, `get ${ME}/imports`),
  asks('getImport', 200, `get ${ME}/imports/{import}`),
  asks('getImport', 404, `get ${ME}/imports/${NO_ID}`),
  asks('startImport', 422, `post ${ME}/imports`, { body: { source: 'anilist' } }),
  asks('startFileImport', 422, `post ${ME}/imports/files`, { file: 'This is no list.' }),
  asks('startImport', 202, `post ${ME}/imports`, { body: { source: 'myanimelist' } }),
  asks('createMyApiKey', 201, `post ${ME}/api-keys`, { body: { name: 'Season chart' } }),
  asks('listMyApiKeys', 200, `get ${ME}/api-keys`),
  asks('deleteMyApiKey', 404, `delete ${ME}/api-keys/${NO_ID}`),
  asks('startFileImport', 202, `post ${ME}/imports/files`, {
    file: 'title,status,score\nCowboy Bebop,completed,9\n',
  }),
];
