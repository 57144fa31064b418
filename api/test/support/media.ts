/** A title as AniList's GraphQL gives it, sound in every field, with the fields that a spec is about. */
export function rawMedia(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 1,
    idMal: 1,
    description: 'Bounty hunters in <i>space</i>.',
    averageScore: 86,
    stats: { scoreDistribution: [{ amount: 100 }, { amount: 50 }] },
    episodes: 26,
    duration: 24,
    source: 'ORIGINAL',
    studios: { nodes: [{ name: 'Sunrise' }] },
    tags: [{ name: 'Space', rank: 94, isMediaSpoiler: false, isGeneralSpoiler: false, isAdult: false }],
    trailer: { id: 'gY5nDXOtv_o', site: 'youtube' },
    nextAiringEpisode: { episode: 4, airingAt: 1_800_000_000 },
    externalLinks: [
      {
        site: 'Crunchyroll',
        url: 'https://crunchyroll.example/1',
        type: 'STREAMING',
        language: null,
        isDisabled: false,
      },
    ],
    relations: {
      edges: [
        {
          relationType: 'SIDE_STORY',
          node: {
            id: 5,
            idMal: 5,
            type: 'ANIME',
            title: { userPreferred: 'The Movie' },
            startDate: { year: 2001 },
          },
        },
      ],
    },
    ...fields,
  };
}
