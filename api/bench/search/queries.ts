import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';

/** A search, and what it is to find. */
export interface Query {
  q: string;
  /** What makes it hard. */
  kind: string;
  /** The title that is meant. */
  animeId: number;
  /** Titles that are right too, such as another season. */
  franchise: ReadonlySet<number>;
}

/** Reads searches that were written down: gzipped JSON, one a line. */
export async function readQueries(path: string): Promise<Query[]> {
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map(line => {
    const { q, kind, mal_id, franchise } = JSON.parse(line) as WrittenQuery;
    return { q, kind, animeId: mal_id, franchise: new Set(franchise) };
  });
}

interface WrittenQuery {
  q: string;
  kind: string;
  mal_id: number;
  franchise: number[];
}

/** How popular titles are preferred: 1 would take all alike. */
const PREFERENCE = 1.6;
const SHORTEST = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORDS_TOO_MANY = ['anime', 'series', 'online', 'full', 'episodes'];
const HIRAGANA = /[\u3041-\u3096]/g;
const HAN = /^\p{Script=Han}+$/u;

/** Makes searches of the catalogue's own names, the same in every run with the same random numbers. */
export class QueryMaker {
  private readonly popularFirst: readonly CatalogueEntry[];
  private readonly franchises: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(
    entries: readonly CatalogueEntry[],
    private readonly random: () => number,
  ) {
    this.popularFirst = entries.toSorted((a, b) => b.popularity - a.popularity || a.id - b.id);
    const groups = Map.groupBy(entries, ({ franchise }) => franchise);
    this.franchises = new Map(
      [...groups].map(([id, titles]) => [id, new Set(titles.map(({ id: each }) => each))]),
    );
  }

  /** Searches for so many random titles: one of each kind that the title has a name for. */
  make(titles: number): Query[] {
    return Array.from({ length: titles }, () => this.ofTitle()).flat();
  }

  private ofTitle(): Query[] {
    const place = Math.floor(this.random() ** PREFERENCE * this.popularFirst.length);
    const entry = this.popularFirst[place];
    if (!entry) return [];
    const franchise = this.franchises.get(entry.franchise) ?? new Set();
    const kinds = { ...this.latinKinds(entry), ...this.japaneseKinds(entry), ...this.chineseKinds(entry) };
    return Object.entries(kinds)
      .filter(([, q]) => q.trim() !== '')
      .map(([kind, q]) => ({ q, kind, animeId: entry.id, franchise }));
  }

  private latinKinds({ titleEnglish, titleRomaji }: CatalogueEntry): Record<string, string> {
    const names = [titleEnglish, titleRomaji].filter(name => name !== null);
    const name = this.anyOf(names.filter(each => /^[ -~]+$/.test(each) && each.length >= SHORTEST));
    if (name === undefined) return {};
    const typed = name.toLowerCase();
    const words = typed.split(/[^a-z0-9']+/).filter(word => word !== '');
    const space = typed.indexOf(' ');
    return {
      'made: a name': typed,
      'made: without spaces': words.join(''),
      'made: a typo': this.withTypo(typed),
      'made: a word too many': `${typed} ${this.anyOf(WORDS_TOO_MANY) ?? ''}`,
      'made: unfinished': typed.slice(0, Math.ceil(typed.length * (0.45 + 0.4 * this.random()))),
      ...(words.length > 3 && { 'made: a word too few': this.withoutOne(words).join(' ') }),
      ...(space > 1 && { 'made: a moved space': moveSpace(typed, space) }),
    };
  }

  private japaneseKinds({ titleJapanese }: CatalogueEntry): Record<string, string> {
    if (titleJapanese === null) return {};
    return {
      'made: Japanese': titleJapanese,
      'made: Katakana': titleJapanese.replace(HIRAGANA, kana =>
        String.fromCharCode(kana.charCodeAt(0) + 0x60),
      ),
      'made: full width': titleJapanese.replace(/[!-~]/g, sign =>
        String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
      ),
      ...(titleJapanese.length > SHORTEST && {
        'made: Japanese, unfinished': titleJapanese.slice(0, Math.ceil(0.6 * titleJapanese.length)),
      }),
    };
  }

  private chineseKinds({ synonyms }: CatalogueEntry): Record<string, string> {
    const name = this.anyOf(synonyms.filter(synonym => HAN.test(synonym)));
    return name === undefined ? {} : { 'made: Chinese': name };
  }

  private withTypo(text: string): string {
    const at = 1 + Math.floor(this.random() * (text.length - 1));
    const letter = LETTERS.charAt(Math.floor(this.random() * LETTERS.length));
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const typos = [
      before + after,
      before + letter + text.slice(at),
      before + letter + after,
      text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + after,
    ];
    return this.anyOf(typos) ?? text;
  }

  private withoutOne(words: readonly string[]): string[] {
    const left = Math.floor(this.random() * words.length);
    return words.filter((_, place) => place !== left);
  }

  private anyOf<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.random() * values.length)];
  }
}

/** The space one letter earlier. */
function moveSpace(text: string, space: number): string {
  return `${text.slice(0, space - 1)} ${text.charAt(space - 1)}${text.slice(space + 1)}`;
}
