import { AniRec, NotFoundError } from '@anirec/sdk';

declare const process: { argv: string[] };

async function main(): Promise<void> {
  const anirec = new AniRec({ baseUrl: process.argv[2] });
  const { data, requestId, rateLimit } = await anirec.recommendations.fromAnime(1, { limit: 3 });
  const ids: number[] = [];
  for await (const { id } of anirec.anime.all({ year: 1998, limit: 20 })) ids.push(id);
  const failure: unknown = await anirec.anime.get(999_999).catch((error: unknown) => error);
  const seen = {
    recommended: data.data.length,
    isCounted: requestId.length > 0 && rateLimit?.policy === 'anon',
    isPaged: ids.length > 20 && ids.includes(1),
    failure: failure instanceof NotFoundError && failure.name,
  };
  console.log(JSON.stringify(seen));
}

void main();
