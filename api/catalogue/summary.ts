import type { CatalogueFile, CatalogueRecord } from '../src/anime/catalogue-file.ts';
import type { OmittedTitle } from './catalogue.ts';
import { isLatin } from './titles/script.ts';

/** What a catalogue holds and lacks, in lines to print. */
export function summary({ version, records }: CatalogueFile, omitted: readonly OmittedTitle[]): string {
  const shares: [string, (record: CatalogueRecord) => boolean][] = [
    ['a title in Latin letters', record => isLatin(record.title)],
    ['genres', record => record.genres.length > 0],
    ['themes', record => record.themes.length > 0],
    ['studios', record => record.studios.length > 0],
    ['a source', record => record.source !== null],
    ['links', record => record.links.length > 0],
  ];
  return [
    `${records.length} titles, version ${version}`,
    ...shares.map(([what, has]) => `  with ${what}: ${shareOf(records.filter(has).length, records.length)}`),
    `left out: ${omitted.length}`,
    ...[...byReason(omitted)].map(([reason, titles]) => `  ${reason}: ${titles.length}`),
  ].join('\n');
}

/** Every title that was left out, under its reason, in lines to print. */
export function omittedTitles(omitted: readonly OmittedTitle[]): string {
  return [...byReason(omitted)]
    .flatMap(([reason, titles]) => [`${reason}:`, ...titles.map(title => `  ${title}`)])
    .join('\n');
}

function byReason(omitted: readonly OmittedTitle[]): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { title, reason } of omitted) titles.set(reason, [...(titles.get(reason) ?? []), title]);
  return titles;
}

function shareOf(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(1)} %)`;
}
