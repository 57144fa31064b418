import { parseArgs } from 'node:util';
import type { CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { linesOf } from '../src/cli/ratings/text-lines.ts';
import { buildCatalogue } from './catalogue.ts';
import { daysBetween } from './dates.ts';
import type { Bgmd } from './packages/bgmd.ts';
import { readPackages } from './packages/read-packages.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [daysFile] = positionals;
const packages = await readPackages();
const { records } = buildCatalogue(packages).file;
const dayOf = daysFile === undefined ? bangumiDays(packages.bgmd) : await daysOf(daysFile);
print(records, dayOf);

/** Prints by type how far each title's first day is from another source's, and with `--verbose` the titles. */
function print(
  titles: readonly CatalogueRecord[],
  otherDayOf: (title: CatalogueRecord) => string | null,
): void {
  const compared = titles.flatMap(title => {
    const [own, other] = [title.startDate, otherDayOf(title)];
    if (own === null || other === null || !DAY.test(own)) return [];
    const heading = `${title.type}, ${distance(daysBetween(other, own))}`;
    return { heading, line: `  ${title.id} ${title.title}: ${own}, not ${other}`, isSame: own === other };
  });
  for (const [heading, each] of [...Map.groupBy(compared, ({ heading }) => heading)].sort()) {
    console.log(`${heading}: ${each.length}`);
    if (values.verbose) for (const { line } of each.filter(({ isSame }) => !isSame)) console.log(line);
  }
}

function distance(days: number): string {
  if (days === 0) return 'the same day';
  if (Math.abs(days) === 1) return days > 0 ? 'the day after' : 'the day before';
  return days > 0 ? 'later' : 'earlier';
}

/** Bangumi's days. A series that is shown after midnight is rightly a day later than it says. */
function bangumiDays({ subjects }: Bgmd): (title: CatalogueRecord) => string | null {
  return ({ externalIds }) => subjects.get(externalIds.bangumi ?? 0)?.airDate ?? null;
}

/** The days of a file whose lines are `ID,YYYY-MM-DD`, with MyAnimeList's id. */
async function daysOf(file: string): Promise<(title: CatalogueRecord) => string | null> {
  const days = new Map<number, string>();
  for await (const { text } of linesOf(file)) {
    const [id = '', day = ''] = text.split(',');
    if (DAY.test(day)) days.set(Number(id), day);
  }
  return ({ id }) => days.get(id) ?? null;
}
