import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import { OsaDistance } from './osa-distance.ts';
import { plainWords } from './plain-words.ts';

/** What titles can be filtered by whose names the catalogue brings. */
export type FilterKind = 'genre' | 'theme' | 'studio' | 'site';

const KINDS: Readonly<Record<FilterKind, (entry: CatalogueEntry) => readonly string[]>> = {
  genre: ({ genres }) => genres,
  theme: ({ themes }) => themes,
  studio: ({ studios }) => studios,
  site: ({ links }) => links.map(({ site }) => site),
};

/** Of a name's letters, how many may be others for it still to be what was meant. */
const MAX_EDITS_SHARE = 0.4;

/** Longer than any name; whatever is longer is like none. */
const LONGEST = 60;

/** The names of genres, themes, studios and sites, which are found whatever the case, spaces and signs. */
export class FilterNames {
  private readonly names: Readonly<Record<FilterKind, ReadonlyMap<string, string>>>;
  private readonly distance = new OsaDistance();

  constructor(entries: readonly CatalogueEntry[]) {
    const namesOf = (kind: FilterKind): ReadonlyMap<string, string> =>
      new Map(entries.flatMap(KINDS[kind]).map(name => [keyOf(name), name]));
    this.names = {
      genre: namesOf('genre'),
      theme: namesOf('theme'),
      studio: namesOf('studio'),
      site: namesOf('site'),
    };
  }

  /** A name as the catalogue writes it; undefined where it has none such. */
  find(kind: FilterKind, written: string): string | undefined {
    return this.names[kind].get(keyOf(written));
  }

  /** The name that takes the fewest edits; undefined where none is near enough to be meant. */
  nearest(kind: FilterKind, written: string): string | undefined {
    const key = keyOf(written);
    if (key === '' || key.length > LONGEST) return undefined;
    this.distance.prepare(key);
    let [nearest, fewest]: [string | undefined, number] = [
      undefined,
      Math.floor(key.length * MAX_EDITS_SHARE) + 1,
    ];
    for (const [other, name] of this.names[kind]) {
      const codes = Uint16Array.from(other, letter => letter.charCodeAt(0));
      this.distance.compare(codes, 0, codes.length);
      if (this.distance.whole < fewest) [nearest, fewest] = [name, this.distance.whole];
    }
    return nearest;
  }
}

/** Letters and digits, in lower case. A name of signs alone is itself. */
function keyOf(name: string): string {
  return plainWords(name).join('') || name.normalize('NFKC').toLowerCase();
}
