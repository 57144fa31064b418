import type { Term } from './term.ts';

/** One spelling for all variants of a tag: width, case, spaces, dots, dashes, underscores. */
export function foldTag(tag: string): string {
  return tag
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.・·\-'!&#]/g, '');
}

interface FoldedTerm {
  name: string;
  tags: string[];
  hints: string[][];
  hintsUnless: string[];
}

/** Finds the terms of one table that a title's tags stand for. */
export class TermIndex {
  private readonly terms: FoldedTerm[];

  constructor(terms: readonly Term[]) {
    this.terms = terms.map(({ name, tags, hints = [], hintsUnless = [] }) => ({
      name,
      tags: tags.map(foldTag),
      hints: hints.map(group => group.map(foldTag)),
      hintsUnless: hintsUnless.map(foldTag),
    }));
  }

  /** The names of the terms, in the order of the table. */
  namesFor(tags: readonly string[]): string[] {
    const present = new Set(tags.map(foldTag));
    return this.terms.filter(term => standsFor(term, present)).map(term => term.name);
  }
}

function standsFor(term: FoldedTerm, present: ReadonlySet<string>): boolean {
  const anyOf = (tags: string[]) => tags.some(tag => present.has(tag));
  return anyOf(term.tags) || (term.hints.filter(anyOf).length >= 2 && !anyOf(term.hintsUnless));
}
