import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HeldOutListError, readHeldOutLists } from './held-out-lists.ts';

const LINE = { user: 'c1', fold_in: [[1, 9]], hidden: [[5, 0]], cold: [1] };

describe('readHeldOutLists', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-held-out-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  }

  it('reads lists, packed or not', async () => {
    const content = `${JSON.stringify(LINE)}\n`;
    const expected = [{ user: 'c1', foldIn: [[1, 9] as const], hidden: [[5, 0] as const], cold: [1] }];
    expect(await readHeldOutLists(await file('a.jsonl', content))).toEqual(expected);
    expect(await readHeldOutLists(await file('a.jsonl.gz', gzipSync(content)))).toEqual(expected);
  });

  for (const [fault, line, message] of [
    ['is no JSON', '{', /:2: the line is not \{"user"/],
    ['has no user', { ...LINE, user: '' }, /the line is not/],
    ['lacks a part', { user: 'c2', fold_in: [], cold: [] }, /the line is not/],
    ['has a score above 10', { ...LINE, hidden: [[5, 11]] }, /the line is not/],
    ['has an id beyond 32 bits', { ...LINE, hidden: [[2 ** 31, 7]] }, /the line is not/],
    ['has an entry of three', { ...LINE, hidden: [[5, 7, 1]] }, /the line is not/],
    ['has a title in both parts', { ...LINE, hidden: [[1, 7]] }, /the title 1 stands twice/],
    ['has a favourite from elsewhere', { ...LINE, cold: [7] }, /the title 7 of "cold" is in neither part/],
    ['has a favourite twice', { ...LINE, cold: [1, 1] }, /the title 1 of "cold" stands twice/],
    ['is of a user who has a list', LINE, /:2: the user "c1" stands twice/],
  ] as const) {
    it(`names a line that ${fault}`, async () => {
      const text = typeof line === 'string' ? line : JSON.stringify(line);
      const path = await file('a.jsonl', `${JSON.stringify(LINE)}\n${text}\n`);
      await expectAsync(readHeldOutLists(path)).toBeRejectedWithError(HeldOutListError, message);
    });
  }

  it('refuses a file without lists', async () => {
    const path = await file('a.jsonl', '\n');
    await expectAsync(readHeldOutLists(path)).toBeRejectedWithError(HeldOutListError, /holds no lists/);
  });
});
