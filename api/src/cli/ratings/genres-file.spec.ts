import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GenresFormatError, readGenres } from './genres-file.ts';

describe('readGenres', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-genres-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function file(content: string): Promise<string> {
    const path = join(directory, 'genres.csv');
    await writeFile(path, content);
    return path;
  }

  it('finds the columns by the header, and titles with commas and quotes in their names', async () => {
    const path = await file('title,mal_id,genres\n"A, ""B""",5,Action|Sports\nC,6,\n');
    expect(await readGenres(path)).toEqual(
      new Map([
        [5, ['Action', 'Sports']],
        [6, []],
      ]),
    );
  });

  it('refuses a file without them', async () => {
    await expectAsync(readGenres(await file('id,genre\n1,x\n'))).toBeRejectedWithError(GenresFormatError);
  });
});
