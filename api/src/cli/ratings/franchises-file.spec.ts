import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FranchisesFormatError, readFranchises } from './franchises-file.ts';

describe('readFranchises', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-franchises-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  }

  it('reads the franchise of each title, packed or not', async () => {
    const expected = new Map([[1, 'cowboy bebop']]);
    const content = '{"1": "cowboy bebop"}';
    expect(await readFranchises(await file('a.json', content))).toEqual(expected);
    expect(await readFranchises(await file('a.json.gz', gzipSync(content)))).toEqual(expected);
  });

  for (const [content, message] of [
    ['[]', /is not a JSON object/],
    ['{', /is not a JSON object/],
    ['{"one": "x"}', /"one" is not a MyAnimeList id/],
    ['{"1": 2}', /the franchise of 1 is not a text/],
  ] as const) {
    it(`refuses a file of franchises that holds ${content}`, async () => {
      const path = await file('a.json', content);
      await expectAsync(readFranchises(path)).toBeRejectedWithError(FranchisesFormatError, message);
    });
  }
});
