import {
  AniRec,
  getReadiness,
  listMyList,
  NotFoundError,
  type AnimeSummary,
  type Answer,
  type ListedAnime,
  type Readiness,
  type Recommendations,
} from '@anirec/sdk';

declare const process: { argv: string[] };

const anirec = new AniRec({ baseUrl: process.argv[2], apiKey: undefined });
const answer: Answer<Recommendations> = await anirec.recommendations.fromPicks([{ animeId: 1, score: 9 }], {
  limit: 3,
  signal: AbortSignal.timeout(30_000),
});
const titles: AnimeSummary[] = [];
for await (const title of anirec.anime.all({ year: 1998, limit: 20 })) titles.push(title);
const readiness: Answer<Readiness> = await anirec.call(getReadiness);

// What the compiler has to refuse.
// @ts-expect-error There is no such parameter.
void (() => anirec.anime.list({ genres: ['Drama'] }));
// @ts-expect-error The id has to be given.
void (() => anirec.call(getReadiness, { path: { animeId: 1 } }).then(({ data }) => data.nothing));
const entries = (): AsyncGenerator<ListedAnime> =>
  anirec.every(listMyList, { query: { status: 'watching' } });
void entries;

const failure: unknown = await anirec.anime.get(999_999).catch((error: unknown) => error);
const seen = {
  recommended: answer.data.data.length,
  isCounted: answer.requestId.length > 0 && answer.rateLimit?.policy === 'anon',
  isPaged: titles.length > 20 && readiness.data.status !== 'degraded',
  failure: failure instanceof NotFoundError && failure.name,
};
console.log(JSON.stringify(seen));
