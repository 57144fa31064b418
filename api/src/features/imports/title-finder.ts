import type { Catalogue, CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { ImportedFile, ImportedList, UnresolvedEntry } from '../../domain/imported-list.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import { foldText } from '../../engine/search-index/folded-text.ts';
import type { SearchIndex } from '../../engine/search-index/search-index.ts';
import type { LeftOutTitle, TitleChoice } from './imports.dto.ts';

const MAX_CHOICES = 5;
const NOT_THERE = 'The catalogue has no title of this name.';
const UNCERTAIN = 'It is not certain which title this is. Choose it below, if it is among those.';
const TWICE = 'The file has it twice; the first was taken.';

/** Where titles are found. */
export interface SearchableTitles {
  readonly catalogue: Catalogue;
  readonly searchIndex: Pick<SearchIndex, 'search'>;
}

/**
 * Finds out which anime the entries of a file mean that does not say so by MyAnimeList's ids: by another site's id, or by a
 * name that one title alone has. What is not certain is left out, with what it could be.
 */
export function findTitles(
  { entries, unresolved, leftOut, notes }: ImportedFile,
  titles: SearchableTitles,
): ImportedList<LeftOutTitle> {
  if (unresolved.length === 0) return { entries, leftOut, notes };
  const names = titleNamesOf(titles.catalogue);
  const idsAreTrue = names.confirm(unresolved);
  const taken = new Map(entries.map(entry => [entry.animeId, entry]));
  const allLeftOut: LeftOutTitle[] = [...leftOut];
  const take = (entry: ListEntry) => {
    if (taken.has(entry.animeId))
      allLeftOut.push({ animeId: entry.animeId, title: entry.title, reason: TWICE });
    else taken.set(entry.animeId, entry);
  };
  for (const entry of unresolved) {
    const { certain, possible } = names.meaningOf(entry);
    if (idsAreTrue && entry.doubtfulId !== null) take(entryOf(entry, { ...entry, id: entry.doubtfulId }));
    else if (certain) take(entryOf(entry, certain));
    else allLeftOut.push(uncertain(entry, possible.length > 0 ? possible : searched(entry, titles)));
  }
  return { entries: [...taken.values()], leftOut: allLeftOut, notes };
}

/** What an entry means: one title for certain, or several that it may mean. */
interface Meaning {
  certain?: CatalogueEntry;
  possible: readonly CatalogueEntry[];
}

/** A title that has a name, and how it spells it. */
interface NamedTitle {
  entry: CatalogueEntry;
  surface: string;
}

/** Every name of the catalogue, as searches fold it, and who has it. */
class TitleNames {
  private readonly byName = new Map<string, NamedTitle[]>();
  private readonly byAniListId = new Map<number, CatalogueEntry>();
  private readonly byTmdb = new Map<string, CatalogueEntry[]>();

  constructor({ entries }: Catalogue) {
    for (const entry of entries) {
      for (const name of namesOf(entry)) {
        const { key, surface } = foldText(name);
        if (key !== '') append(this.byName, key, { entry, surface });
      }
      const { aniList, tmdb } = entry.externalIds;
      if (aniList !== undefined) this.byAniListId.set(aniList, entry);
      if (tmdb !== undefined) append(this.byTmdb, tmdb, entry);
    }
  }

  meaningOf({ aniListId, tmdb, names, year, doubtfulId }: UnresolvedEntry): Meaning {
    const linked = aniListId === null ? undefined : this.byAniListId.get(aniListId);
    if (linked) return { certain: linked, possible: [] };
    for (const name of names) {
      const called = this.called(name);
      if (called.length > 0) return chosen(called, year, doubtfulId);
    }
    const ofTmdb = this.byTmdb.get(tmdb ?? '') ?? [];
    const [only, ...others] = ofTmdb;
    return only && others.length === 0 ? { certain: only, possible: [] } : { possible: ofTmdb };
  }

  /**
   * Whether the ids of a table are MyAnimeList's, which a column called “id” does not say: they are if most titles that
   * are known by their names have them.
   */
  confirm(entries: readonly UnresolvedEntry[]): boolean {
    const known = entries.flatMap(({ doubtfulId, names: [name = ''] }) => {
      const called = doubtfulId === null ? [] : this.called(name);
      return called.length === 0 ? [] : [called.some(({ id }) => id === doubtfulId)];
    });
    return known.filter(agrees => agrees).length * 2 > known.length;
  }

  /** Whoever has a name; of several, those that spell it so, since signs alone tell K-On! from K-On!!. */
  private called(name: string): CatalogueEntry[] {
    const { key, surface } = foldText(name);
    const named = this.byName.get(key) ?? [];
    const spelt = named.filter(each => each.surface === surface);
    return [...new Set((spelt.length > 0 ? spelt : named).map(({ entry }) => entry))];
  }
}

/** Of those that have a name, the one of the year or the id; a film of the same name and another year is none of them. */
function chosen(called: readonly CatalogueEntry[], year: number | null, id: number | null): Meaning {
  const [only, ...others] = called;
  if (only && others.length === 0)
    return isOfYear(only, year) ? { certain: only, possible: [] } : { possible: called };
  const ofYear = called.filter(entry => entry.year === year);
  const certain = called.find(entry => entry.id === id) ?? (ofYear.length === 1 ? ofYear[0] : undefined);
  return certain ? { certain, possible: [] } : { possible: called };
}

/** Sites differ by a year where something begins in winter. */
function isOfYear(entry: CatalogueEntry, year: number | null): boolean {
  return year === null || entry.year === null || Math.abs(entry.year - year) <= 1;
}

/** To fold all names takes 0.15 s, once for each catalogue. */
const knownNames = new WeakMap<Catalogue, TitleNames>();

function titleNamesOf(catalogue: Catalogue): TitleNames {
  const table = knownNames.get(catalogue) ?? new TitleNames(catalogue);
  knownNames.set(catalogue, table);
  return table;
}

function searched(
  { names }: UnresolvedEntry,
  { catalogue, searchIndex }: SearchableTitles,
): CatalogueEntry[] {
  const [name] = names;
  if (name === undefined) return [];
  return searchIndex.search(name, MAX_CHOICES).animeIds.flatMap(id => catalogue.find(id) ?? []);
}

function uncertain(entry: UnresolvedEntry, candidates: readonly CatalogueEntry[]): LeftOutTitle {
  const { title, status, score, progress } = entry;
  if (candidates.length === 0) return { animeId: null, title, reason: NOT_THERE };
  const choice: TitleChoice = {
    candidates: candidates
      .slice(0, MAX_CHOICES)
      .map(each => ({ animeId: each.id, title: each.title, year: each.year })),
    ...{ status, score, progress },
  };
  return { animeId: null, title, reason: UNCERTAIN, choice };
}

function entryOf(
  { status, score, progress, updatedAt }: UnresolvedEntry,
  { id, title }: Pick<CatalogueEntry, 'id' | 'title'>,
): ListEntry {
  return { animeId: id, title, status, score, progress, updatedAt };
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese, synonyms }: CatalogueEntry): Set<string> {
  const names = [title, titleEnglish, titleRomaji, titleJapanese, ...synonyms];
  return new Set(names.filter(name => name !== null));
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
