import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRatings } from './ratings-file.ts';

const everyone = () => true;

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

  it('refuses a file of other columns', async () => {
    const path = await file('a.csv', 'user_id,anime_id,rating\n1,1,9\n');
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(/must have user,mal_id,score/);
  });

  it('says which file is missing', async () => {
    const path = join(directory, 'none.csv.gz');
    await expectAsync(readRatings([path], everyone)).toBeRejectedWithError(/none\.csv\.gz/);
  });
});
