import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { anyList } from '../../../../test/support/lists.ts';
import type { StoredEntry } from '../../../domain/list-entry.ts';
import { csv } from './csv-writer.ts';
import { ListFileError } from './list-file-error.ts';
import { plainTitle } from '../../../domain/plain-title.ts';
import { readListFile } from './read-list-file.ts';

const read = (content: unknown) =>
  readListFile(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));

/** What was read, in a line each: of those that have an id, and of those that have a name. */
async function summaryOf(content: unknown): Promise<string[]> {
  const { entries, unresolved } = await read(content);
  return [
    ...entries.map(each => `${each.animeId} ${each.status} ${each.score} ${each.progress}`),
    ...unresolved.map(
      each => `${each.names[0] ?? `AniList ${each.aniListId}`} ${each.status} ${each.score} ${each.progress}`,
    ),
  ];
}

const kitsuEntry = (id: string, attributes: object) => ({
  ...{ type: 'libraryEntries', id, attributes },
  relationships: { anime: { data: { type: 'anime', id } } },
});

/** Each as the site or tool writes it that `docs/imports.md` names, shortened to what is read. */
const FILES: readonly (readonly [name: string, content: unknown, summary: readonly string[]])[] = [
  [
    'AniList’s answer, with its scale',
    {
      data: {
        MediaListCollection: {
          user: { mediaListOptions: { scoreFormat: 'POINT_100' } },
          lists: [
            {
              entries: [
                {
                  status: 'CURRENT',
                  score: 85,
                  progress: 3,
                  media: { id: 1, idMal: 1, title: { romaji: 'A' } },
                },
                {
                  status: 'REPEATING',
                  score: 0,
                  progress: 9,
                  media: { id: 7, idMal: null, title: { romaji: 'B' } },
                },
              ],
            },
            { entries: [{ status: 'CURRENT', score: 85, progress: 3, media: { id: 1, idMal: 1 } }] },
          ],
        },
      },
    },
    ['1 watching 9 3', 'B completed null 9'],
  ],
  [
    'AniList’s lists of a scale of 10',
    { lists: [{ entries: [{ status: 'PAUSED', score: 8.5, progress: 3, media: { id: 1, idMal: 1 } }] }] },
    ['1 on_hold 9 3'],
  ],
  [
    'AniList’s data download',
    {
      user: {},
      lists: [
        { series_type: 0, series_id: 21, status: 2, score: 90, progress: 12 },
        { series_type: 1, series_id: 22, status: 2, score: 90, progress: 12 },
      ],
    },
    ['AniList 21 completed 9 12'],
  ],
  [
    'Kitsu’s library',
    {
      data: [
        kitsuEntry('1', { status: 'on_hold', progress: 4, ratingTwenty: 17 }),
        kitsuEntry('2', { status: 'current', progress: 4, ratingTwenty: null, reconsuming: true }),
      ],
      included: [
        {
          ...{ type: 'anime', id: '1', attributes: { canonicalTitle: 'A' } },
          relationships: { mappings: { data: [{ type: 'mappings', id: '9' }] } },
        },
        { type: 'anime', id: '2', attributes: { canonicalTitle: 'B' } },
        { type: 'mappings', id: '9', attributes: { externalSite: 'myanimelist/anime', externalId: '5114' } },
      ],
    },
    ['5114 on_hold 9 4', 'B completed null 4'],
  ],
  [
    'Anime-Planet’s export',
    {
      export: { type: 'anime' },
      user: { name: 'x' },
      entries: [
        { name: 'A', status: 'watched', rating: 4.5, eps: 12 },
        { name: 'B', status: 'want to watch', rating: 0, eps: 0 },
        { name: 'C', status: "won't watch", rating: null, eps: 0 },
        { name: 'D', status: 'stalled', rating: 2.5, eps: 3 },
      ],
    },
    ['A completed 9 12', 'B plan_to_watch null 0', 'C dropped null 0', 'D on_hold 5 3'],
  ],
  [
    'Simkl’s export',
    {
      shows: [],
      movies: [],
      anime: [
        {
          status: 'plantowatch',
          user_rating: null,
          show: { title: 'A', year: 2000, ids: { simkl: 1, mal: '1' } },
        },
        {
          status: 'hold',
          user_rating: 7,
          watched_episodes_count: 3,
          show: { title: 'B', ids: { simkl: 2 } },
        },
      ],
    },
    ['1 plan_to_watch null 0', 'B on_hold 7 3'],
  ],
  [
    'Shikimori’s export',
    [
      { target_title: 'A', target_id: 1, target_type: 'Anime', score: 8, status: 'planned', episodes: 0 },
      { target_title: 'B', target_id: 5, target_type: 'Anime', score: 0, status: 'rewatching', episodes: 12 },
    ],
    ['1 plan_to_watch 8 0', '5 completed null 12'],
  ],
  [
    'Trakt’s watched shows',
    [
      {
        ...{ plays: 3, last_watched_at: '2024-01-01T00:00:00.000Z' },
        show: { title: 'A', year: 2000, ids: { trakt: 1, tmdb: 30991 } },
        seasons: [
          { number: 0, episodes: [{ number: 1 }] },
          { number: 1, episodes: [{ number: 1 }, { number: 2 }] },
        ],
      },
    ],
    ['A completed null 2'],
  ],
  [
    'Trakt’s parts together',
    {
      ratings: [{ rating: 9, type: 'show', show: { title: 'A', ids: { trakt: 1 } } }],
      watched: [{ plays: 1, movie: { title: 'F', ids: { trakt: 1 } } }],
      watchlist: [{ type: 'show', show: { title: 'B', ids: { trakt: 2 } } }],
    },
    ['A completed 9 0', 'F completed null 0', 'B plan_to_watch null 0'],
  ],
  [
    'MyAnimeList’s page',
    [{ anime_id: 1, anime_title: 'A', status: 6, score: 0, num_watched_episodes: 0 }],
    ['1 plan_to_watch null 0'],
  ],
  [
    'a table of ids',
    'MAL ID;Status;Rating\n1;On-Hold;7,5\n5;dropped;-\n',
    ['1 on_hold 8 0', '5 dropped null 0'],
  ],
  [
    'a table of titles',
    '\ufeffTitle\tScore\tEpisodes\nCowboy "Bebop"\t90\t26\nB\t50\t\n',
    ['Cowboy "Bebop" completed 9 26', 'B completed 5 0'],
  ],
  ['a table with quotes', 'name,status\n"A, ""B""\nC",Watching\n', ['A, "B" C watching null 0']],
];

describe('a list of another site', () => {
  for (const [name, content, summary] of FILES) {
    it(`is read as a list from the site it comes from: ${name}`, async () => {
      expect(await summaryOf(content)).toEqual([...summary]);
    });
  }

  it('is read packed as well', async () => {
    const { entries } = await readListFile(gzipSync(JSON.stringify(FILES[6]?.[1])));
    expect(entries.length).toBe(2);
  });

  for (const [flaw, content, message] of [
    ['JSON of another kind', { hello: 1 }, /JSON of a form that AniRec does not know/],
    ['JSON that was cut off', '[{"target_id": 1,', /damaged, or was cut off/],
    ['a table without a header', '1,completed,9\n', /first line that names its columns/],
    ['prose', 'Dear diary', /no list that AniRec knows/],
    ['JSON of too many values', `[${'[],'.repeat(1_600_000)}1]`, /more than any list/],
  ] as const) {
    it(`is refused with what is wrong where it is ${flaw}`, async () => {
      await expectAsync(read(content)).toBeRejectedWithError(ListFileError, message);
    });
  }

  it('loses no row silently, whatever stands in it', async () => {
    const row = fc.record(
      {
        ...{ target_id: fc.jsonValue(), target_title: fc.jsonValue(), status: fc.jsonValue() },
        ...{ score: fc.jsonValue(), episodes: fc.jsonValue() },
      },
      { requiredKeys: ['target_id'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), async rows => {
        const { entries, unresolved, leftOut } = await read(rows);
        expect(entries.length + unresolved.length + leftOut.length).toBe(rows.length);
      }),
    );
  });

  it('loses no line of a table silently', async () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('1', 'completed', '7', ''))
      .map(text => text.replaceAll('"', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async rows => {
        const lines = rows.map(cells => cells.map(text => `"${text}"`).join(','));
        const { entries, unresolved, leftOut } = await read(['malid,title,status', ...lines].join('\n'));
        const empty = rows.filter(cells => cells.every(text => text.trim() === '')).length;
        expect(entries.length + unresolved.length + leftOut.length + empty).toBeGreaterThanOrEqual(
          rows.length,
        );
      }),
    );
  });
});

describe('a list that AniRec has written', () => {
  const exported = anyList.map(list =>
    list.map((entry): StoredEntry => ({
      ...entry,
      title: plainTitle(entry.title),
      updatedAt: new Date(Date.UTC(2024, 0, 1, 0, 0, entry.progress % 60)),
    })),
  );

  it('reads back as the same list from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(exported, async entries => {
        if (entries.length > 0)
          expect((await read({ exportedAt: new Date(0), entries })).entries).toEqual(entries);
      }),
    );
    expect().nothing();
  });

  it('reads back as the same list from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(exported, async entries => {
        const back = await read((await buffer(csv(entries))).toString());
        expect(
          back.entries.map(({ animeId, status, score, progress }) => [animeId, status, score, progress]),
        ).toEqual(entries.map(({ animeId, status, score, progress }) => [animeId, status, score, progress]));
      }),
    );
  });
});
