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
  const taken = new Map(entries.map(entry => [entry.animeId, entry]));
  const allLeftOut: LeftOutTitle[] = [...leftOut];
  for (const entry of unresolved) {
    const [found, ...others] = names.meaningsOf(entry);
    if (found && others.length === 0) {
      if (taken.has(found.id)) allLeftOut.push({ animeId: found.id, title: entry.title, reason: TWICE });
      else taken.set(found.id, entryOf(entry, found));
    } else {
      const candidates = found ? [found, ...others] : searched(entry, titles);
      allLeftOut.push(uncertain(entry, candidates.slice(0, MAX_CHOICES)));
    }
  }
  return { entries: [...taken.values()], leftOut: allLeftOut, notes };
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

  /** All titles that an entry may mean for certain: one, or several where more than one has its name. */
  meaningsOf({ aniListId, tmdb, names, year }: UnresolvedEntry): readonly CatalogueEntry[] {
    const linked = aniListId === null ? undefined : this.byAniListId.get(aniListId);
    if (linked) return [linked];
    for (const name of names) {
      const called = this.called(name);
      const ofYear = called.filter(entry => entry.year === year);
      if (called.length > 0) return ofYear.length === 1 ? ofYear : called;
    }
    return this.byTmdb.get(tmdb ?? '') ?? [];
  }

  /** Whoever has a name; of several, those that spell it so, since signs alone tell K-On! from K-On!!. */
  private called(name: string): CatalogueEntry[] {
    const { key, surface } = foldText(name);
    const named = this.byName.get(key) ?? [];
    const spelt = named.filter(each => each.surface === surface);
    return [...new Set((spelt.length > 0 ? spelt : named).map(({ entry }) => entry))];
  }
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
    candidates: candidates.map(each => ({ animeId: each.id, title: each.title, year: each.year })),
    ...{ status, score, progress },
  };
  return { animeId: null, title, reason: UNCERTAIN, choice };
}

function entryOf(
  { status, score, progress, updatedAt }: UnresolvedEntry,
  { id, title }: CatalogueEntry,
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
