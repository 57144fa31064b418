import type { AnimeSummary } from '../anime/anime.dto.ts';
import { recommendationsJson } from './recommendations-json.ts';
import type { Reason, Recommendation, Recommendations } from './recommendations.dto.ts';

function titleOf(id: number): AnimeSummary {
  return {
    ...{ id, title: `“${id}” \\ "日本" 🎬` },
    titles: {
      ...{ english: null, romaji: 'Nihon', romajiIsGenerated: false, japanese: '日本' },
      ...{ simplifiedChinese: null, traditionalChinese: null },
    },
    ...{ type: 'tv', year: 2020, season: 'winter', seasonYear: 2020, episodes: 12 },
    ...{
      genres: ['Action'],
      genresGuessed: [],
      contentRating: 'general',
      franchiseRole: 'main',
      poster: null,
    },
  };
}

const REASONS: Reason[] = [
  {
    ...{ anime: { id: 7, title: 'A "quoted" one\n' }, share: 0.1 + 0.2, likeness: 0 },
    inCommon: { genres: ['Action', 'Comedy'], themes: [], studios: ['P.A. "Works"'], source: 'Manga' },
  },
  {
    ...{ anime: { id: 8, title: '日本', titleFrom: 'list' }, share: -1e-9, likeness: 1e21 },
    inCommon: { genres: [], themes: ['Music'], studios: [], source: null },
  },
];

function recommendationOf(id: number, reasons: Reason[]): Recommendation {
  return { anime: titleOf(id), score: 1 / id, evidence: 'both', reasons };
}

describe('recommendations as JSON', () => {
  const [first, second, third] = [
    recommendationOf(1, REASONS),
    { ...recommendationOf(2, []), otherReasons: { count: 3, share: 0.25 } },
    recommendationOf(3, REASONS.slice(0, 1)),
  ];
  const rest = { withoutKnownGenre: 2, modelVersion: 'test', ratingsEnd: 2016, degraded: false };
  const follows = { id: 7, title: 'Seven' };
  const answers: Recommendations[] = [
    { data: [], continuations: [], ...rest },
    { data: [first, second, third], continuations: [], ...rest },
    {
      data: [second],
      continuations: [
        { ...first, follows, earlier: false },
        { ...second, follows, earlier: true },
      ],
      ...rest,
    },
  ];

  it('are what JSON.stringify writes, also where their titles were written before', () => {
    for (const answer of [...answers, ...answers])
      expect(recommendationsJson(answer).toString()).toBe(JSON.stringify(answer));
  });
});
