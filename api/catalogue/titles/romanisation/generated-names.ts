import type { CatalogueRecord } from '../../../src/engine/catalogue/catalogue-record.ts';
import { romajiShare } from '../romaji.ts';
import { foldTitle, hasHan, hasKana, isLatin } from '../script.ts';
import { noteBorrowed } from './borrowed-lexicon.ts';
import { findBorrowed, wordRows } from './borrowed-words.ts';
import type { Lexicon } from './lexicon.ts';
import { characterReadings } from './character-readings.ts';
import { type Example, learnFrom } from './learn.ts';
import { type Analyser, type Morpheme, ipadicAnalyser } from './morphemes.ts';
import { toReadable } from './readable-title.ts';
import { type Romanised, romanise } from './romanise.ts';
import { type Unit, unitsOf } from './units.ts';

/** Romaji for the Japanese titles of records, by their ids. */
export function romajiOf(
  records: readonly CatalogueRecord[],
  analyse: Analyser = ipadicAnalyser(),
): Map<number, Romanised> {
  const morphemes = new Map<number, Morpheme[]>();
  for (const { id, titleJapanese } of records) {
    if (titleJapanese !== null && (hasKana(titleJapanese) || hasHan(titleJapanese)))
      morphemes.set(id, analyse(toReadable(titleJapanese)));
  }
  const readings = characterReadings([...morphemes.values()].flat());
  const units = new Map([...morphemes].map(([id, each]) => [id, unitsOf(each, readings)]));
  const learnt = learnFrom(records.flatMap(record => examplesOf(record, units.get(record.id))));
  const byFranchise = Map.groupBy(records, record => record.franchise);
  for (const record of records) learnBorrowed(record, units.get(record.id) ?? [], learnt.names);
  return new Map(
    records.flatMap(record => {
      const own = units.get(record.id);
      if (own === undefined) return [];
      const relatives = byFranchise.get(record.franchise) ?? [];
      const rows = [wordRows(latinNamesOf(record)), wordRows(relatives.flatMap(latinNamesOf))];
      return [[record.id, romanise(own, { ...learnt, rows, franchise: record.franchise })] as const];
    }),
  );
}

function examplesOf(record: CatalogueRecord, units: Unit[] | undefined): Example[] {
  if (units === undefined) return [];
  const romaji = [record.titleRomaji, record.titleEnglish, ...record.synonyms].filter(
    name => name !== null && isLatin(name) && romajiShare(name) >= 0.5,
  );
  return [...new Set(romaji)].flatMap(name =>
    name === null ? [] : [{ units, romaji: name, franchise: record.franchise }],
  );
}

function latinNamesOf({ titleEnglish, titleRomaji, synonyms }: CatalogueRecord): string[] {
  const names = [titleEnglish, titleRomaji, ...synonyms].filter(name => name !== null);
  return names.filter(name => isLatin(name) && !/[āīūēō]/iu.test(name));
}

/**
 * Records with generated romaji: to be found by; as the romaji title where it is certain; and as what is shown where the
 * title has no Latin name at all.
 */
export function withGeneratedNames(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const romaji = romajiOf(records);
  return records.map(record => {
    const generated = romaji.get(record.id);
    return generated === undefined || foldTitle(generated.text) === ''
      ? record
      : withRomaji(record, generated);
  });
}

function withRomaji(record: CatalogueRecord, { text, isCertain }: Romanised): CatalogueRecord {
  const { title, titleEnglish, titleRomaji, synonyms } = record;
  const isText = (name: string | null) => name !== null && foldTitle(name) === foldTitle(text);
  const shown = { titleRomaji: text, titleRomajiIsGenerated: true };
  const isNameless = titleEnglish === null && titleRomaji === null && !isLatin(title) && isLatin(text);
  if (isNameless)
    return { ...record, ...shown, title: text, synonyms: synonyms.filter(name => !isText(name)) };
  if ([title, titleEnglish, titleRomaji, ...synonyms].some(isText)) return record;
  if (titleRomaji === null && isCertain) return { ...record, ...shown };
  return { ...record, generatedNames: [text] };
}

function learnBorrowed(record: CatalogueRecord, units: readonly Unit[], lexicon: Lexicon): void {
  const rows = wordRows(latinNamesOf(record));
  for (const { kind, surface } of units) {
    if (kind !== 'katakana') continue;
    const runs = [surface, ...(surface.includes('・') ? surface.split('・') : [])];
    for (const run of runs) {
      const found = findBorrowed(run, rows);
      if (found) noteBorrowed(run, found.text, lexicon, record.franchise);
    }
  }
}
