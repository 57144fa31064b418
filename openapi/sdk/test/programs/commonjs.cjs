const { AniRec, NotFoundError } = require('@anirec/sdk');

async function main() {
  const anirec = new AniRec({ baseUrl: process.argv[2] });
  const { data, requestId, rateLimit } = await anirec.recommendations.fromAnime(1, { limit: 3 });
  const ids = [];
  for await (const { id } of anirec.anime.all({ year: 1998, limit: 20 })) ids.push(id);
  const failure = await anirec.anime.get(999_999).catch(error => error);
  const seen = {
    recommended: data.data.length,
    isCounted: requestId.length > 0 && rateLimit.policy === 'anon',
    isPaged: ids.length > 20 && ids.includes(1),
    failure: failure instanceof NotFoundError && failure.name,
  };
  console.log(JSON.stringify(seen));
}

main();
