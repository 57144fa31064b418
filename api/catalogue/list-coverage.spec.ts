import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverageLines, coverageOf } from './list-coverage.ts';

describe('How much of real lists the catalogue knows', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anirec-coverage-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is counted by entry, for each source of lists apart', async () => {
    const path = join(folder, 'lists.csv');
    await writeFile(path, 'user,mal_id,score\nc1,1,9\nc1,2,0\nc2,1,7\np1,3,8\n');
    const coverage = await coverageOf(path, new Set([1]));
    expect([...coverage]).toEqual([
      ['c', { entries: 3, known: 2 }],
      ['p', { entries: 1, known: 0 }],
    ]);
    expect(coverageLines(coverage).split('\n').slice(1)).toEqual([
      '  c: 2 of 3 (66.67 %)',
      '  p: 0 of 1 (0.00 %)',
      '  all: 2 of 4 (50.00 %)',
    ]);
  });
});
