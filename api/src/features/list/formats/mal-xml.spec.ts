import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { anyList, listEntry, longList } from '../../../../test/support/lists.ts';
import type { Reading } from '../../../../test/support/memory-of-reading.ts';
import type { ListEntry } from '../../../domain/list-entry.ts';
import { ListFileError } from './list-file-error.ts';
import { malXml } from './mal-xml-writer.ts';
import { plainTitle } from '../../../domain/plain-title.ts';
import { readListFile } from './read-list-file.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" ?>';

/** An export as MyAnimeList writes it, with the elements of one entry. */
function exportOf(...entries: Record<string, string>[]): string {
  const written = entries.map(fields =>
    Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`),
  );
  const info = '<myinfo><user_id>1</user_id><user_export_type>1</user_export_type></myinfo>';
  return `${DECLARATION}<myanimelist>${info}${written.map(fields => `<anime>${fields.join('\n')}</anime>`).join('')}</myanimelist>`;
}

function write(list: readonly ListEntry[]): Buffer {
  return Buffer.from([...malXml(list)].join(''));
}

/** Packed so many times over. */
function packed(file: string | Uint8Array, times: number): Uint8Array {
  return times === 0 ? Buffer.from(file) : packed(gzipSync(file), times - 1);
}

async function refusal(file: Uint8Array | string): Promise<string> {
  try {
    await readListFile(typeof file === 'string' ? Buffer.from(file) : file);
  } catch (error) {
    if (error instanceof ListFileError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('an export of MyAnimeList', () => {
  const BEBOP = {
    series_animedb_id: '1',
    series_title: '<![CDATA[Cowboy Bebop]]>',
    series_type: 'TV',
    series_episodes: '26',
    my_id: '0',
    my_watched_episodes: '26',
    my_start_date: '0000-00-00',
    my_score: '9',
    my_status: 'Completed',
    my_comments: '<![CDATA[<b>&</b>]]>',
    my_times_watched: '2',
    my_rewatching: '0',
    update_on_import: '0',
  };

  it('is read, bare or packed', async () => {
    const bebop = listEntry({ animeId: 1, title: 'Cowboy Bebop', score: 9, progress: 26 });
    for (const file of [Buffer.from(exportOf(BEBOP)), gzipSync(exportOf(BEBOP))])
      expect(await readListFile(file)).toEqual({ entries: [bebop], unresolved: [], leftOut: [], notes: [] });
  });

  for (const [written, status] of [
    ['Watching', 'watching'],
    ['1', 'watching'],
    ['2', 'completed'],
    ['On-Hold', 'on_hold'],
    ['3', 'on_hold'],
    ['dropped', 'dropped'],
    ['4', 'dropped'],
    ['Plan to Watch', 'plan_to_watch'],
    ['6', 'plan_to_watch'],
    ['WATCHING', 'watching'],
    ['Currently Watching', 'watching'],
    ['On Hold', 'on_hold'],
    ['on_hold', 'on_hold'],
    [' On  hold ', 'on_hold'],
    ['Paused', 'on_hold'],
    ['Planning', 'plan_to_watch'],
    ['PLAN-TO-WATCH', 'plan_to_watch'],
    ['plan_to_watch', 'plan_to_watch'],
    ['Dropped', 'dropped'],
  ] as const) {
    it(`may write the status ${status} as ${written}`, async () => {
      const { entries } = await readListFile(Buffer.from(exportOf({ ...BEBOP, my_status: written })));
      expect(entries.map(entry => entry.status)).toEqual([status]);
    });
  }

  it('needs of a title its id and its status alone', async () => {
    const { entries } = await readListFile(
      Buffer.from(exportOf({ series_animedb_id: '5', my_status: '6', my_score: '' })),
    );
    expect(entries).toEqual([listEntry({ animeId: 5, title: '', status: 'plan_to_watch' })]);
  });

  it('loses those entries alone that are malformed, and says why of each', async () => {
    const { entries, leftOut } = await readListFile(
      Buffer.from(
        exportOf(
          BEBOP,
          { ...BEBOP, series_animedb_id: '' },
          { ...BEBOP, series_animedb_id: '99999999999' },
          { ...BEBOP, series_animedb_id: '2', my_status: 'Sleeping' },
          { ...BEBOP, series_animedb_id: '3', my_score: '11' },
          { ...BEBOP, series_animedb_id: '4', my_watched_episodes: '-1' },
          { ...BEBOP, my_score: '1' },
        ),
      ),
    );
    expect(entries.map(({ animeId, score }) => [animeId, score])).toEqual([[1, 9]]);
    expect(leftOut.map(({ animeId, reason }) => [animeId, reason])).toEqual([
      [0, 'It has no MyAnimeList id.'],
      [null, 'It has no MyAnimeList id.'],
      [2, 'Its status “Sleeping” is unknown.'],
      [3, 'Its score “11” is not between 0 and 10.'],
      [4, 'Its number of episodes watched, “-1”, is no number.'],
      [1, 'The file has it twice; the first was taken.'],
    ]);
    expect(leftOut[0]?.title).toBe('Cowboy Bebop');
  });

  it('of 20,000 titles is read whole', async () => {
    const list = longList(20_000);
    expect((await readListFile(gzipSync(write(list)))).entries).toEqual(list);
  });

  it('with manga among its anime gives the anime, and leaves each manga out', async () => {
    const manga = '<manga><manga_mangadb_id>2</manga_mangadb_id><my_status>Reading</my_status></manga>';
    for (const file of [
      exportOf(BEBOP).replace('</myanimelist>', `${manga}</myanimelist>`),
      exportOf(BEBOP).replace('<anime>', `${manga}<anime>`),
    ]) {
      const { entries, leftOut } = await readListFile(Buffer.from(file));
      expect(entries.map(({ animeId }) => animeId)).toEqual([1]);
      expect(leftOut.map(({ reason }) => reason)).toEqual(['It is a manga, and AniRec knows anime alone.']);
    }
  });

  it('of more than 20,000 titles is refused', async () => {
    expect(await refusal(write(longList(20_001)))).toMatch(/more than 20000 entries/);
  });

  for (const [flaw, file, message] of [
    ['of a manga list', exportOf(BEBOP).replace('_type>1', '_type>2'), /manga list.*Choose “Anime List”/],
    ['with manga in it', '<myanimelist><manga></manga></myanimelist>', /manga list/],
    ['that is HTML', '<!-- x --><html><body></body></html>', /not an export of MyAnimeList/],
    ['that is a web page', '<!DOCTYPE html><html><body></body></html>', /not an export of MyAnimeList/],
    ['that is JSON of another kind', '{"data": []}', /JSON of a form that AniRec does not know/],
    ['that is empty', '', /is empty/],
    ['that was cut off', exportOf(BEBOP).slice(0, -30), /cut off/],
    ['that was cut off within a note', exportOf(BEBOP).slice(0, -200), /cut off/],
    ['that was cut off while packed', gzipSync(exportOf(BEBOP)).subarray(0, -12), /damaged or was cut off/],
    ['that was damaged while packed', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), /damaged or was cut off/],
    ['that was packed four times over', packed(exportOf(BEBOP), 4), /packed more than 3 times/],
  ] as const) {
    it(`${flaw} is refused with a message that says what is wrong`, async () => {
      expect(await refusal(file)).toMatch(message);
    });
  }
});

/** Test 10 of the reliability checklist. */
describe('a hostile file', () => {
  const MEGABYTE = 1_000_000;

  let reader: ChildProcess;

  beforeAll(() => {
    const program = resolve(import.meta.dirname, '../../../../test/support/memory-of-reading.ts');
    reader = fork(program, { serialization: 'advanced' });
  });

  afterAll(() => void reader.kill());

  /** A bomb that is small until it is read: a gzip file has as many members as one likes (RFC 1952, 2.2). */
  function bomb(beginning: string, repeated: string, times: number): Buffer {
    const member = gzipSync(repeated);
    return Buffer.concat([gzipSync(beginning), ...Array.from({ length: times }, () => member)]);
  }

  async function read(file: Uint8Array): Promise<Reading> {
    reader.send(file);
    const [reading] = (await once(reader, 'message')) as [Reading];
    return reading;
  }

  for (const [hostility, file, message] of [
    [
      'that laughs a billion times',
      () => '<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><myanimelist>&b;</myanimelist>',
      /document type \(DTD\)/,
    ],
    [
      'that asks for a file of ours',
      () => '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><myanimelist>&file;</myanimelist>',
      /document type \(DTD\)/,
    ],
    [
      'that asks for a DTD elsewhere',
      () => '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><myanimelist/>',
      /DTD/,
    ],
    ['that unpacks to zeros', () => bomb('x', '\0'.repeat(MEGABYTE), 1_000), /not an export/],
    [
      'that unpacks to a list of over 50 MB',
      () => bomb('<myanimelist>', `<myinfo><a>${'進'.repeat(1_000)}</a></myinfo>`.repeat(100), 200),
      /longer than 50 MB unpacked/,
    ],
    [
      'that unpacks to one long text',
      () => bomb('<myanimelist>', ' '.repeat(MEGABYTE), 1_000),
      /more than a million letters/,
    ],
    [
      'that begins with a document type of 1 GB',
      () => bomb('<!DOCTYPE x [', '<!ENTITY a "lol">'.repeat(60_000), 1_000),
      /document type \(DTD\)/,
    ],
    [
      'that begins with an attribute of 1 GB',
      () => bomb('<myanimelist a="', 'a'.repeat(MEGABYTE), 1_000),
      /not an export/,
    ],
    [
      'that unpacks to a bomb',
      () => gzipSync(bomb('<myanimelist>', ' '.repeat(MEGABYTE), 1_000)),
      /million letters/,
    ],
    [
      'that is nested without an end',
      () => bomb('<myanimelist>', '<x>'.repeat(300_000), 1_000),
      /nested deeper/,
    ],
  ] as const) {
    it(`${hostility} is refused, and takes less than 50 MB`, async () => {
      const { refusal, megabytes } = await read(Buffer.from(file()));
      expect(refusal).toMatch(message);
      expect(megabytes).toBeLessThan(50);
    });
  }
});

describe('a list that is written as an export of MyAnimeList', () => {
  it('reads back as the same list, whatever its titles are', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async list => {
        const plain = list.map(entry => ({ ...entry, title: plainTitle(entry.title) }));
        const { entries, leftOut } = await readListFile(write(list));
        expect({ entries, leftOut }).toEqual({ entries: plain, leftOut: [] });
      }),
    );
    expect(await readListFile(write([]))).toEqual({ entries: [], unresolved: [], leftOut: [], notes: [] });
  });

  it('has every field that importers require', () => {
    const [, entry = ''] = [...malXml([listEntry({ animeId: 20, title: 'A ]]> B', status: 'on_hold' })])];
    expect(entry.trim().replaceAll(/\s*\n\s*/g, '')).toBe(
      '<anime><series_animedb_id>20</series_animedb_id><series_title><![CDATA[A ]]]]><![CDATA[> B]]></series_title>' +
        '<my_watched_episodes>0</my_watched_episodes><my_score>0</my_score><my_status>On-Hold</my_status>' +
        '<my_times_watched>0</my_times_watched><my_rewatching>0</my_rewatching>' +
        '<update_on_import>1</update_on_import></anime>',
    );
  });
});
