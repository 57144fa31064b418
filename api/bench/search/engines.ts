import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';
import { boostsAmong } from '../../src/engine/search-index/boosts.ts';
import { unifyLetters } from '../../src/engine/search-index/folding.ts';
import { namesOf } from '../../src/engine/search-index/names.ts';
import { SearchIndex } from '../../src/engine/search-index/search-index.ts';

/** Something that finds titles by name. */
export interface Engine {
  readonly name: string;
  /** @returns ids, best first. */
  search(query: string, limit: number): number[];
  /** Whether the first is called something like the query; undefined where the engine does not say. */
  isExact?(query: string): boolean;
}

/** The index of this project. */
export async function ownEngine(entries: readonly CatalogueEntry[]): Promise<Engine> {
  const index = await SearchIndex.build(entries);
  return {
    name: 'AniRec',
    search: (query, limit) => index.search(query, limit).animeIds,
    isExact: query => index.search(query, 1).isExact,
  };
}

/** What other builds' indexes give for a search. */
type OtherResult = readonly number[] | { animeIds: readonly number[] };

/**
 * The index of another build of AniRec, over the same titles.
 *
 * @param worktree where that build's sources are; without them there is none.
 */
export async function otherEngine(
  worktree: string,
  entries: readonly CatalogueEntry[],
): Promise<Engine | undefined> {
  const path = resolve(worktree, 'api/src/engine/search-index/search-index.ts');
  if (!existsSync(path)) return undefined;
  const { SearchIndex: Other } = (await import(pathToFileURL(path).href)) as {
    SearchIndex: {
      build(
        entries: readonly CatalogueEntry[],
      ): Promise<{ search(query: string, limit: number): OtherResult }>;
    };
  };
  const index = await Other.build(entries);
  const idsOf = (result: OtherResult) => [...('animeIds' in result ? result.animeIds : result)];
  return { name: 'other build', search: (query, limit) => idsOf(index.search(query, limit)) };
}

const WORDS = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/**
 * MiniSearch 7 over the same names, as AniRec used it until ADR 14: every word must be met, the last one perhaps
 * unfinished, longer ones with a quarter of typos; where nothing is found, any word may be.
 */
export function miniSearchEngine(entries: readonly CatalogueEntry[]): Engine {
  const names = entries.flatMap((entry, title) => namesOf(entry).map(({ text }) => ({ text, title })));
  const boosts = boostsAmong(entries);
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: wordsOf });
  index.addAll(names.map(({ text }, id) => ({ id, text })));
  const options = {
    prefix: (_: string, place: number, words: string[]) => place === words.length - 1,
    fuzzy: (word: string) => (word.length > 3 ? 0.25 : false),
    maxFuzzy: 2,
    boostDocument: (id: unknown) => boosts[names[Number(id)]?.title ?? 0] ?? 1,
  };
  const search = (query: string, limit: number) => {
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
    const ids = new Set(found.map(({ id }) => entries[names[Number(id)]?.title ?? 0]?.id ?? 0));
    return [...ids].slice(0, limit);
  };
  return { name: 'MiniSearch', search };
}

/** Words, and every two characters of scripts without spaces. */
function wordsOf(text: string): string[] {
  const unified = unifyLetters(text);
  const pairs = [...unified.matchAll(UNSPACED)].flatMap(([run]) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return [...(unified.replaceAll(UNSPACED, ' ').match(WORDS) ?? []), ...pairs];
}
