import { ListFileError } from './list-file-error.ts';
import { readListFile } from './read-list-file.ts';

/** What becomes of a file: titles with an id or a name, reasons of those left out, and notes. */
interface Outcome {
  titles: readonly string[];
  leftOut?: readonly string[];
  notes?: readonly string[];
}

const QUOTES = 'Quotation marks that are not in pairs were read as letters.';
const CODE_PAGE = 'The file is not in UTF-8, and was read as windows-1252. Names in it may be wrong.';
const MANGA = 'It is a manga, and AniRec knows anime alone.';
const WITHOUT_STATUS = 'The table has no column of statuses: its titles were taken as completed.';

async function outcomeOf(file: string | Uint8Array): Promise<Required<Outcome>> {
  const { entries, unresolved, leftOut, notes } = await readListFile(Buffer.from(file));
  const named = [
    ...entries.map(entry => ({ name: entry.animeId, ...entry })),
    ...unresolved.map(entry => ({ name: entry.title, ...entry })),
  ];
  return {
    titles: named.map(({ name, status, score, progress }) => `${name} ${status} ${score} ${progress}`),
    leftOut: leftOut.map(({ reason }) => reason),
    notes: notes.map(({ note }) => note),
  };
}

type Case = readonly [oddness: string, file: string | Uint8Array, outcome: Outcome];

const TABLES: readonly Case[] = [
  [
    'a line for spreadsheets first',
    'sep=;\r\n"Title";"Score";"Status"\r\n"A";"8";"Watching"\r\n',
    { titles: ['A watching 8 0'] },
  ],
  ['bars between cells', 'Title|Status|Score\nA|Watching|8\n', { titles: ['A watching 8 0'] }],
  [
    'titles that hold more commas than it has columns',
    'Title\tStatus\nA, B, C, D\tWatching\nE;F;G;H|I|J|K\tDropped\n',
    { titles: ['A, B, C, D watching null 0', 'E;F;G;H|I|J|K dropped null 0'] },
  ],
  [
    'a title above its header',
    'My anime list\n\nTitle,Status,Score\nA,Watching,8\n',
    { titles: ['A watching 8 0'] },
  ],
  [
    'a quotation mark that another line closes',
    'Title,Status,Score\n"A,Watching,8\n"B",Dropped,4\nC,Completed,9\n',
    { titles: ['A watching 8 0', 'B dropped 4 0', 'C completed 9 0'], notes: [QUOTES] },
  ],
  [
    'a quotation mark that nothing closes',
    'Title,Status,Score\nC,Completed,9\n"A,Watching,8\n',
    { titles: ['C completed 9 0', 'A watching 8 0'], notes: [QUOTES] },
  ],
  [
    'notes of several lines',
    'Title,Status,Notes\nA,Completed,"one\ntwo, three"\nB,Dropped,"x\ny"\n',
    { titles: ['A completed null 0', 'B dropped null 0'] },
  ],
  [
    'the western code page',
    Buffer.from('Title,Status\nPok\xe9mon,Watching\n', 'latin1'),
    { titles: ['Pokémon watching null 0'], notes: [CODE_PAGE] },
  ],
  [
    'UTF-16, as spreadsheets write it',
    Buffer.from('\ufeffTitle\tStatus\r\nPokémon\tWatching\r\n', 'utf16le'),
    { titles: ['Pokémon watching null 0'] },
  ],
  ['two marks at its beginning', '\ufeff\ufeffTitle,Status\nA,Watching\n', { titles: ['A watching null 0'] }],
  [
    'lines that end as on old computers',
    'Title,Status\rA,Watching\rB,Dropped\r',
    { titles: ['A watching null 0', 'B dropped null 0'] },
  ],
  [
    'scores and episodes of so many',
    'Title,Status,Score,Progress\nA,Watching,8/10,12/220\nB,Dropped,4/5,3 of 366\nC,Watching,-,-/12\n',
    { titles: ['A watching 8 12', 'B dropped 8 3', 'C watching null 0'] },
  ],
  [
    'one score above its scale',
    'Title,Status,Score\nA,Completed,8\nB,Completed,7\nC,Completed,11\n',
    {
      titles: ['A completed 8 0', 'B completed 7 0'],
      leftOut: ['Its score “11” is not between 0 and 10.'],
    },
  ],
  [
    'a scale of a hundred',
    'Title,Score\nA,85\nB,7\nC,100\n',
    { titles: ['A completed 9 0', 'B completed 1 0', 'C completed 10 0'], notes: [WITHOUT_STATUS] },
  ],
  [
    'ids alone',
    'id\n1\n20\n',
    { titles: ['1 completed null 0', '20 completed null 0'], notes: [WITHOUT_STATUS] },
  ],
  [
    'manga among its anime',
    'title,type,status\nM,Manga,Completed\nA,TV,Watching\n',
    { titles: ['A watching null 0'], leftOut: [MANGA] },
  ],
  [
    'Simkl’s columns',
    'SIMKL_ID,Title,Type,Year,Watchlist,Total Episodes,Watched Episodes,Rating,MAL_ID\n1,A,anime,2002,completed,220,220,8,20\n',
    { titles: ['20 completed 8 220'] },
  ],
];

const ANSWERS: readonly Case[] = [
  ...['{"exportedAt":"2026-01-01","entries":[]}', '[]', '{"data":{"MediaListCollection":{"lists":[]}}}'].map(
    file => [`no title on it (${file})`, file, { titles: [] }] as const,
  ),
  [
    'entries and lists that are none',
    JSON.stringify({
      lists: [null, { entries: [null, { media: null }, { status: 'PAUSED', media: { idMal: 1 } }] }],
    }),
    { titles: ['1 on_hold null 0'], leftOut: ['It is empty.', 'It is empty.', 'It is empty.'] },
  ],
  [
    'a page of AniList’s lists',
    '{"data":{"Page":{"mediaList":[{"status":"CURRENT","score":80,"media":{"id":1,"idMal":1}}]}}}',
    { titles: ['1 watching 8 0'] },
  ],
  [
    'AniList’s entries alone, with manga',
    '[{"status":"DROPPED","score":3,"media":{"idMal":1}},{"status":"CURRENT","media":{"idMal":2,"type":"MANGA"}}]',
    { titles: ['1 dropped 3 0'], leftOut: [MANGA] },
  ],
  [
    'a first row unlike the others',
    '[{"target_title":"odd"},{"target_id":1,"status":"planned"},{"target_id":2,"target_type":"Manga"}]',
    { titles: ['1 plan_to_watch null 0'], leftOut: ['Its status “” is unknown.', MANGA] },
  ],
  [
    'what JSON cannot hold',
    '[{"target_title":"A\nB","target_id":1,"status":"planned","score":NaN,"text":"a\u0001"},]',
    {
      titles: ['1 plan_to_watch null 0'],
      notes: ['The JSON was not sound: what it cannot hold was passed over.'],
    },
  ],
  [
    'each time that something was watched at Trakt',
    JSON.stringify([
      ...[1, 2, 2].map(number => ({
        ...{ watched_at: '2024-01-01T00:00:00Z', type: 'episode', episode: { season: 1, number } },
        show: { title: 'A', aired_episodes: 26, ids: { trakt: 1 } },
      })),
      { watched_at: '2024-01-02T00:00:00Z', type: 'movie', movie: { title: 'F', ids: { trakt: 3 } } },
      { type: 'person', person: { name: 'P' } },
    ]),
    {
      titles: ['A watching null 2', 'F completed null 0'],
      leftOut: ['It is neither a film nor a show.'],
    },
  ],
  [
    'shows beside its anime',
    '{"shows":[{},{}],"movies":[{}],"anime":[{"status":"watching","show":{"ids":{"mal":"1"}}},null]}',
    {
      titles: ['1 watching null 0'],
      leftOut: ['It is empty.'],
      notes: ['Shows and films that Simkl does not list as anime were passed over: 3.'],
    },
  ],
  [
    'several answers of Kitsu in one',
    JSON.stringify(
      ['anime', 'manga'].map(type => ({
        data: [
          {
            ...{ type: 'library-entries', id: '1', attributes: { status: 'planned' } },
            relationships: { media: { data: { type, id: '1' } } },
          },
        ],
        included: [{ type: 'anime', id: '1', attributes: { canonicalTitle: 'A' } }],
      })),
    ),
    { titles: ['A plan_to_watch null 0'], leftOut: [MANGA] },
  ],
  [
    'another code page than JSON has',
    Buffer.from('[{"target_title":"Pok\xe9mon","target_id":1,"status":"planned"}]', 'latin1'),
    { titles: ['1 plan_to_watch null 0'], notes: [CODE_PAGE] },
  ],
];

const EXPORTS: readonly Case[] = [
  [
    'a title that is being watched again',
    '<myanimelist><anime><series_animedb_id>1</series_animedb_id><my_status>Completed</my_status><my_rewatching>1</my_rewatching></anime></myanimelist>',
    { titles: ['1 completed null 0'], notes: ['“#1” is being rewatched, and was taken as completed.'] },
  ],
];

describe('an odd list', () => {
  for (const [oddness, file, { titles, leftOut = [], notes = [] }] of [...TABLES, ...ANSWERS, ...EXPORTS]) {
    it(`with ${oddness} is read whole, and says what became of it`, async () => {
      expect(await outcomeOf(file)).toEqual({ titles, leftOut, notes });
    });
  }

  for (const [source, file] of [
    ['AniList', '{"lists":[{"entries":[{"status":"CURRENT","media":{"idMal":1,"type":"MANGA"}}]}]}'],
    ['Anime-Planet', '{"export":{"type":"manga"},"entries":[{"name":"A","status":"read"}]}'],
    ['MyAnimeList’s page', '[{"manga_id":1,"manga_title":"A","status":1}]'],
  ] as const) {
    it(`of manga alone is refused as that, from ${source}`, async () => {
      await expectAsync(readListFile(Buffer.from(file))).toBeRejectedWithError(ListFileError, /manga list/);
    });
  }
});
