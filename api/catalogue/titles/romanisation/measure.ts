import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { CatalogueRecord } from '../../../src/engine/catalogue/catalogue-record.ts';
import { foldTitle } from '../script.ts';
import { romajiOf } from './generated-names.ts';

/** Letters of a name that are compared where it begins alike. */
const BEGINNING = 8;

/**
 * How near generated romaji comes to the names that MyAnimeList writes, in lines to print: what share is equal, and what
 * share begins with the same 8 letters, case, spaces and signs apart.
 *
 * @param path a gzipped CSV file whose first columns are MyAnimeList's id and name. It is compared with, and nothing of
 *   it is kept.
 */
export async function measureRomaji(records: readonly CatalogueRecord[], path: string): Promise<string> {
  const names = readNames(gunzipSync(await readFile(path)).toString('utf8'));
  const romaji = romajiOf(records.map(withoutGenerated));
  const all: Comparison[] = records.flatMap(record => {
    const [generated, name] = [romaji.get(record.id), names.get(record.id)];
    if (generated === undefined || name === undefined) return [];
    const isNameless =
      record.titleEnglish === null && (record.titleRomaji === null || record.titleRomajiIsGenerated);
    return [
      {
        ours: foldTitle(generated.text),
        theirs: foldTitle(name),
        isCertain: generated.isCertain,
        isNameless,
      },
    ];
  });
  return [
    'generated romaji beside MyAnimeList’s:',
    line('all', all),
    line(
      'certain',
      all.filter(({ isCertain }) => isCertain),
    ),
    line(
      'of titles without a Latin name',
      all.filter(({ isNameless }) => isNameless),
    ),
  ].join('\n');
}

interface Comparison {
  ours: string;
  theirs: string;
  isCertain: boolean;
  isNameless: boolean;
}

function line(what: string, compared: readonly Comparison[]): string {
  const share = (isAlike: (one: Comparison) => boolean) =>
    (compared.filter(isAlike).length / compared.length).toFixed(3);
  const equal = share(({ ours, theirs }) => ours === theirs);
  const alike = share(({ ours, theirs }) => ours.slice(0, BEGINNING) === theirs.slice(0, BEGINNING));
  return `  ${what} (${compared.length}): equal ${equal}, ${BEGINNING} letters alike ${alike}`;
}

function withoutGenerated(record: CatalogueRecord): CatalogueRecord {
  if (!record.titleRomajiIsGenerated) return record;
  const title = record.titleEnglish ?? record.titleJapanese ?? record.title;
  return { ...record, title, titleRomaji: null, titleRomajiIsGenerated: false };
}

function readNames(csv: string): Map<number, string> {
  const rows = csv.matchAll(/^(\d+),(?:"((?:[^"]|"")*)"|([^,\r\n]*))/gmu);
  return new Map(
    Array.from(rows, ([, id, quoted, plain]) => [Number(id), quoted?.replaceAll('""', '"') ?? plain ?? '']),
  );
}
