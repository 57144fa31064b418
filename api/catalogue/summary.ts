import type { CatalogueFile, CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import type { BuiltCatalogue } from './catalogue.ts';
import type { GenreGuesses } from './terms/guess-genres.ts';
import { selfCheck } from './self-check.ts';
import { nameCheck } from './titles/name-check.ts';
import { isLatin } from './titles/script.ts';

/** Lines under their heading: reasons with titles, kinds of findings with where they are. */
type Sections = ReadonlyMap<string, readonly string[]>;

/** What a catalogue holds and lacks, and what in it is odd, in lines to print. */
export function summary(built: BuiltCatalogue): string {
  const { version, records } = built.file;
  return [
    `${records.length} titles, version ${version}`,
    ...sharesOf(built.file),
    precisionOf(built.genreGuesses),
    `joined without an id of bangumi-data's: ${built.joins.length}`,
    ...counts(grouped(built.joins.map(({ way, item }) => [way, item.title]))),
    ...needless(built),
    `left out: ${built.omitted.length}`,
    ...counts(omissions(built)),
    'to be looked at (--verbose names them):',
    ...counts(findings(built)),
  ].join('\n');
}

/** Every title that was left out, under its reason, and all that is odd, in lines to print. */
export function details(built: BuiltCatalogue): string {
  return [...omissions(built), ...findings(built)]
    .flatMap(([heading, lines]) => [`${heading}:`, ...lines.map(line => `  ${line}`)])
    .join('\n');
}

function sharesOf({ records }: CatalogueFile): string[] {
  const shares: [string, (record: CatalogueRecord) => boolean][] = [
    ['a title in Latin letters', record => isLatin(record.title)],
    ['generated romaji', record => record.titleRomajiIsGenerated],
    ['a simplified Chinese title', record => record.titleSimplifiedChinese !== null],
    ['a traditional Chinese title', record => record.titleTraditionalChinese !== null],
    ['abbreviations', record => record.abbreviations.length > 0],
    ['a first day', record => record.startDate !== null],
    ['a season', record => record.season !== null],
    ['a count of episodes', record => record.episodes !== null],
    ['minutes', record => record.minutes !== null],
    ['genres', record => record.genres.length > 0],
    ['genres that are guessed', record => record.genresGuessed.length > 0],
    ['themes', record => record.themes.length > 0],
    ['studios', record => record.studios.length > 0],
    ['a source', record => record.source !== null],
    ['links', record => record.links.length > 0],
    ['a picture', ({ posters }) => Object.keys(posters).length > 0],
  ];
  return shares.map(
    ([what, has]) => `  with ${what}: ${shareOf(records.filter(has).length, records.length)}`,
  );
}

/** How often guesses are right of titles whose genres are known. */
function precisionOf(guesses: readonly GenreGuesses[]): string {
  const sum = (of: (each: GenreGuesses) => number) => guesses.reduce((all, each) => all + of(each), 0);
  const right = shareOf(
    sum(({ right: known }) => known),
    sum(({ tried }) => tried),
  );
  return `genres guessed: ${sum(({ guessed }) => guessed)}; of titles of known genres, as many would be right: ${right}`;
}

function needless({ needless: ids }: BuiltCatalogue): string[] {
  return ids.length === 0 ? [] : [`own titles that the packages have by now: ${ids.join(', ')}`];
}

function omissions({ omitted }: BuiltCatalogue): Sections {
  return grouped(omitted.map(({ reason, title }) => [reason, title]));
}

function findings({ file, guessedDays }: BuiltCatalogue): Sections {
  const guesses = file.records.filter(({ id }) => guessedDays.has(id));
  return grouped([
    ...guesses.map(
      ({ id, title, startDate }) =>
        ['may have begun the day before', `${id} ${title}: ${startDate ?? '?'}`] as const,
    ),
    ...[...selfCheck(file.records), ...nameCheck(file.records)].map(
      ({ kind, where }) => [kind, where] as const,
    ),
  ]);
}

function counts(sections: Sections): string[] {
  return [...sections].map(([heading, lines]) => `  ${heading}: ${lines.length}`);
}

function grouped(lines: readonly (readonly [heading: string, line: string])[]): Sections {
  const sections = new Map<string, string[]>();
  for (const [heading, line] of lines) sections.set(heading, [...(sections.get(heading) ?? []), line]);
  return sections;
}

function shareOf(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(1)} %)`;
}
