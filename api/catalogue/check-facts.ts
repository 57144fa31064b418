import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { linesOf } from '../src/cli/ratings/text-lines.ts';
import { catalogueFilePath } from './catalogue-file-path.ts';
import { ownTitles } from './own-titles/index.ts';
import { likeness } from './own-titles/likeness.ts';

/** What a listing of MyAnimeList's titles says of one. */
interface Facts {
  names: string[];
  type: string;
  episodes: number | null;
  year: number | null;
}

/** Below it, two names are worth a look. */
const ALIKE = 0.5;
/** Below it, a title and the one that it is said to belong to are of different franchises, or share no word. */
const AKIN = 0.15;
/** MyAnimeList's kinds that AniRec has none of, and what it takes for them. */
const SAME_TYPES = new Map([['music', ['ona', 'special', 'ova', 'movie']]]);

const { values, positionals } = parseArgs({
  options: {
    catalogue: { type: 'string', default: catalogueFilePath },
    all: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) throw new Error('Usage: check-facts.ts [--catalogue FILE] [--all] FACTS.csv.gz');
if (existsSync(path)) await check(path);
else console.log(`${path} is not there: nothing is checked.`);

/** Prints where the catalogue's record of our own titles, or of all, and a listing say different things. */
async function check(factsPath: string): Promise<void> {
  const { records } = await readCatalogueFile(values.catalogue);
  const facts = await readFacts(factsPath);
  const wanted = records.filter(({ id }) => values.all || id in ownTitles);
  const unknown = wanted.filter(({ id }) => !facts.has(id));
  const disagreements = wanted.flatMap(record => {
    const known = facts.get(record.id);
    return known ? disagreementsOf(record, known).map(each => `${record.id} ${record.title}: ${each}`) : [];
  });
  console.log([...disagreements, ...strangersAmong(records)].join('\n'));
  console.log(
    `${wanted.length} titles, ${unknown.length} not in ${factsPath}, ${disagreements.length} disagreements`,
  );
}

/** Our own titles whose names have next to nothing of the title that they are said to belong to: a wrong id, or a song. */
function strangersAmong(records: readonly CatalogueRecord[]): string[] {
  const byId = new Map(records.map(record => [record.id, record]));
  return Object.entries(ownTitles).flatMap(([id, { of }]) => {
    const [record, parent] = [byId.get(Number(id)), byId.get(of ?? 0)];
    if (!record || !parent || likeness(namesOf(record), namesOf(parent)) >= AKIN) return [];
    return [`${id} ${record.title}: is it of ${parent.id} ${parent.title}?`];
  });
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese, synonyms }: CatalogueRecord): string[] {
  return [title, titleEnglish, titleRomaji, titleJapanese, ...synonyms].filter(name => name !== null);
}

function disagreementsOf(record: CatalogueRecord, facts: Facts): string[] {
  const year = record.startDate === null ? null : Number(record.startDate.slice(0, 4));
  const isSameType = record.type === facts.type || SAME_TYPES.get(facts.type)?.includes(record.type);
  return [
    likeness(namesOf(record), facts.names) < ALIKE && `it is called ${facts.names.join(' / ')}`,
    !isSameType && `${record.type}, not ${facts.type}`,
    differs(record.episodes, facts.episodes) && `${record.episodes} episodes, not ${facts.episodes}`,
    differs(year, facts.year) && `of ${year}, not ${facts.year}`,
  ].filter(disagreement => disagreement !== false);
}

function differs(own: number | null, theirs: number | null): boolean {
  return own !== null && theirs !== null && own !== theirs;
}

/** The columns `mal_id,title,title_en,title_ja,type,episodes,year`; whatever comes after them is not read. */
async function readFacts(factsPath: string): Promise<Map<number, Facts>> {
  const facts = new Map<number, Facts>();
  for await (const { number, text } of linesOf(factsPath)) {
    if (number === 1) continue;
    const [id, title = '', english = '', japanese = '', type = '', episodes = '', year = ''] = fieldsOf(text);
    facts.set(Number(id), {
      names: [title, english, japanese].filter(name => name !== '' && name !== 'Unknown'),
      type: type.toLowerCase(),
      episodes: Number.parseInt(episodes, 10) || null,
      year: Number.parseInt(year, 10) || null,
    });
  }
  return facts;
}

/** The fields of a line of CSV, some of them in quotes, in which a quote is written twice. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
