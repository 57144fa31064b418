import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ListFileError } from '../src/features/list/formats/list-file-error.ts';
import { readListFile } from '../src/features/list/formats/read-list-file.ts';

/** A folder of exports after public bug reports of other tools. They are no part of AniRec: whoever has them names it. */
const { LIST_CASES, INIT_CWD = '' } = process.env;

/** What is to become of a file: how many titles are taken, are left out, and how many notes are made. */
type Outcome = readonly [taken: number, leftOut: number, notes: number] | RegExp;

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  '01-status-on-hold.xml': [1, 0, 0],
  '02-status-currently-watching.xml': [1, 0, 0],
  '03-status-rewatching.xml': [1, 0, 1],
  '05-score-decimal.xml': [3, 0, 0],
  '06-control-char-in-comment.xml': [2, 0, 1],
  '06c-control-char-in-title.xml': [2, 0, 1],
  '07-cdata-end-in-comment.xml': [2, 0, 1],
  '08-bare-ampersand.xml': [2, 0, 1],
  '09-invalid-utf8-in-comment.xml': [2, 0, 1],
  '10-blank-line-first.xml': [1, 0, 0],
  '11-bom.xml': [1, 0, 0],
  '12-utf16.xml': [1, 0, 0],
  '13-encoding-utf8-noyphen.xml': [1, 0, 0],
  '13b-encoding-ascii.xml': [1, 0, 0],
  '13c-iso.xml': [1, 0, 0],
  '14-double-gzip.xml.gz': [1, 0, 0],
  '15-zip.zip': [1, 0, 0],
  '16-gzip-trailing-garbage.gz': [1, 0, 0],
  '17-id-zero.xml': [1, 1, 0],
  '18-dates-odd.xml': [1, 0, 1],
  '19-duplicate.xml': [1, 1, 0],
  '20-anime-and-manga.xml': [1, 1, 0],
  '21-doctype.xml': /document type \(DTD\)/,
  '22-missing-status.xml': [1, 3, 0],
  '23-entity-title.xml': [2, 0, 0],
  '24-whitespace.xml': [1, 0, 0],
  '25-no-root-type-empty.xml': [0, 0, 0],
  '26-html-entities.xml': [1, 0, 1],
  '27-upper-root.xml': [1, 0, 0],
  '28-namespaced-attr.xml': [1, 0, 0],
  '29-score-dash.xml': [4, 0, 0],
  '30-xml11.xml': [1, 0, 0],
  '31-truncated-trailer-junk.xml': [1, 0, 1],
  '32-php-warning-before.xml': [1, 0, 1],
  '33-charref-control.xml': [2, 0, 2],
  '34-surrogate-ref.xml': [2, 0, 2],
  '40-dropped-overlord.xml': [5, 0, 0],
  '41-only-dropped.xml': [2, 0, 0],
};

describe('files that people really bring', () => {
  if (LIST_CASES === undefined) {
    it('are tried where LIST_CASES names a folder of them', () =>
      pending('LIST_CASES names no folder of them.'));
    return;
  }
  const folder = resolve(INIT_CWD, LIST_CASES);

  it('are all told apart here', async () => {
    expect((await readdir(folder)).toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  });

  for (const [name, outcome] of Object.entries(OUTCOMES)) {
    it(`are read or refused as is right: ${name}`, async () => {
      const reading = readListFile(await readFile(join(folder, name)));
      if (outcome instanceof RegExp) {
        await expectAsync(reading).toBeRejectedWithError(ListFileError, outcome);
        return;
      }
      const { entries, leftOut, notes } = await reading;
      expect([entries.length, leftOut.length, notes.length]).toEqual([...outcome]);
      for (const { reason } of leftOut) expect(reason).toMatch(/\w.*\.$/);
    });
  }
});
