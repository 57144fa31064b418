import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RatingsFormatError, readRatings } from './ratings-file.ts';

const everyone = () => true;
const COOPER_UNION = 'user_id,anime_id,rating';
const HERNAN = 'user_id,anime_id,rating,watching_status,watched_episodes';
const HELD_OUT = { user: 'c1', fold_in: [[1, 9]], hidden: [[5, 0]], cold: [1] };

describe('readRatings', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-ratings-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  }

  it('reads each user’s list, packed or not, from several files', async () => {
    const first = await file('a.csv', 'user,mal_id,score\nc1,1,9\nc1,5,0\nc2,1,10\n');
    const second = await file('b.csv.gz', gzipSync('user,mal_id,score\r\nc2,5,3\r\n'));
    const { lists, ratings, faultCount } = await readRatings([first, second], everyone);
    expect(lists).toEqual([
      { ids: [1, 5], scores: [9, 0] },
      { ids: [1, 5], scores: [10, 3] },
    ]);
    expect(ratings).toBe(4);
    expect(faultCount).toBe(0);
  });

  it('takes wanted users only', async () => {
    const path = await file('a.csv', 'user,mal_id,score\nc1,1,9\nh1,5,0\n');
    const { lists } = await readRatings([path], user => user.startsWith('c'));
    expect(lists).toEqual([{ ids: [1], scores: [9] }]);
  });

  it('names each malformed row, counts it, and reads on', async () => {
    const path = await file('a.csv', 'user,mal_id,score\nc1,x,9\nc1,1,11\nc1,1\nc1,5,7\n');
    const { lists, faults, faultCount } = await readRatings([path], everyone);
    expect(lists).toEqual([{ ids: [5], scores: [7] }]);
    expect(faultCount).toBe(3);
    expect(faults).toEqual([
      `${path}:2: left out: "x" is not a MyAnimeList id`,
      `${path}:3: left out: "11" is not a score from 0 to 10`,
      `${path}:4: left out: "" is not a score from 0 to 10`,
    ]);
  });

  it('names the first twenty malformed rows and counts the others', async () => {
    const path = await file('a.csv', `user,mal_id,score\n${'c1,1,x\n'.repeat(30)}`);
    const { faults, faultCount } = await readRatings([path], everyone);
    expect(faults.length).toBe(20);
    expect(faultCount).toBe(30);
  });

  it('takes the later of two rows for one title, also from another file', async () => {
    const first = await file('a.csv', 'user,mal_id,score\nc1,1,9\nc1,5,8\nc1,1,4\n');
    const second = await file('b.csv', 'user,mal_id,score\nc1,5,2\n');
    const { lists, ratings } = await readRatings([first, second], everyone);
    expect(lists).toEqual([{ ids: [1, 5], scores: [4, 2] }]);
    expect(ratings).toBe(2);
  });

  it('reads CooperUnion’s ratings, where -1 is watched and not scored', async () => {
    const path = await file('rating.csv.gz', gzipSync(`${COOPER_UNION}\n1,20,-1\n1,24,9\n1,25,0\n`));
    const { lists, faults } = await readRatings([path], everyone);
    expect(lists).toEqual([{ ids: [20, 24], scores: [0, 9] }]);
    expect(faults).toEqual([`${path}:4: left out: "0" is not a rating from 1 to 10, nor -1`]);
  });

  it('reads Hernan4444’s lists: whether watched, being watched or on hold', async () => {
    const path = await file('animelist.csv', `${HERNAN}\n0,67,9,1,1\n0,68,0,2,0\n0,69,7,3,4\n0,70,8,1,0\n`);
    const { lists, faultCount } = await readRatings([path], everyone);
    expect(lists).toEqual([{ ids: [67, 68, 69, 70], scores: [9, 0, 7, 8] }]);
    expect(faultCount).toBe(0);
  });

  it('takes what was dropped as disliked, scored or not', async () => {
    const path = await file('animelist.csv', `${HERNAN}\n0,1,0,4,2\n0,2,9,4,2\n0,3,2,4,2\n0,4,0,4,0\n`);
    const { lists } = await readRatings([path], everyone);
    expect(lists).toEqual([{ ids: [1, 2, 3, 4], scores: [3, 4, 2, 3] }]);
  });

  it('leaves out what is planned or not begun, and says how much that is', async () => {
    const rows = '0,1,0,6,0\n0,2,0,1,0\n0,3,0,6,0\n0,4,8,2,12\n1,1,0,6,0\n';
    const path = await file('animelist.csv', `${HERNAN}\n${rows}`);
    const { lists, faults, faultCount } = await readRatings([path], user => user === '0');
    expect(lists).toEqual([{ ids: [4], scores: [8] }]);
    expect(faults).toEqual([
      `${path}: left out 2 rows: planned, not watched`,
      `${path}: left out 1 rows: not begun`,
    ]);
    expect(faultCount).toBe(3);
  });

  it('names rows of Hernan4444’s with an unknown status or no count of episodes', async () => {
    const path = await file('animelist.csv', `${HERNAN}\n0,1,8,5,1\n0,1,8,2,\n0,1,8,2,1,1\n`);
    const { lists, faults } = await readRatings([path], everyone);
    expect(lists).toEqual([]);
    expect(faults).toEqual([
      `${path}:2: left out: "5" is not a watching status (1, 2, 3, 4 or 6)`,
      `${path}:3: left out: "" is not a count of episodes`,
      `${path}:4: left out: "0,1,8,2,1,1" is not ${HERNAN}`,
    ]);
  });

  it('reads both parts of held-out lists, and names a malformed line', async () => {
    const lines = `${JSON.stringify(HELD_OUT)}\n{"user":"c2"}\n`;
    const path = await file('lists.jsonl.gz', gzipSync(lines));
    const { lists, faults, faultCount } = await readRatings([path], everyone);
    expect(lists).toEqual([{ ids: [1, 5], scores: [9, 0] }]);
    expect(faultCount).toBe(1);
    expect(faults[0]).toContain(`${path}:2: left out: the line is not {"user"`);
  });

  it('takes users of different data sets as different people, whatever their names', async () => {
    const own = await file('a.csv', 'user,mal_id,score\n1,1,9\n');
    const cooperUnion = await file('b.csv', `${COOPER_UNION}\n1,1,8\n`);
    const hernan = await file('c.csv', `${HERNAN}\n1,1,7,2,1\n`);
    const { lists } = await readRatings([own, cooperUnion, hernan], everyone);
    expect(lists.map(({ scores }) => scores)).toEqual([[9], [8], [7]]);
  });

  it('is not misled by a byte order mark', async () => {
    const path = await file('a.csv', '\uFEFFuser,mal_id,score\nc1,1,9\n');
    expect((await readRatings([path], everyone)).ratings).toBe(1);
  });

  it('refuses a file of another form, and names those that are known', async () => {
    const path = await file('a.csv', 'name,title\n1,1\n');
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(
      RatingsFormatError,
      /a\.csv begins with "name,title".*user,mal_id,score; user_id,anime_id,rating; user_id.*JSON lines/,
    );
  });

  it('refuses an empty file', async () => {
    const path = await file('a.csv', '');
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(RatingsFormatError, /is empty/);
  });

  it('says which file is missing', async () => {
    const path = join(directory, 'none.csv.gz');
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(/none\.csv\.gz/);
  });

  it('fails where a packed file is cut off', async () => {
    const packed = gzipSync(`user,mal_id,score\n${'c1,1,9\n'.repeat(1000)}`);
    const path = await file('a.csv.gz', packed.subarray(0, packed.length - 12));
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(/unexpected end/);
  });
});
