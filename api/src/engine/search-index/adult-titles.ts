import type { AdultTitles, CatalogueEntry } from '../catalogue/catalogue.ts';
import { foldText } from './folded-text.ts';
import { namesOf } from './names.ts';

/**
 * Says which titles a search may find: those for adults alone where they are asked for, or where the search is exactly a
 * name of theirs, so that nobody comes upon one by chance.
 */
export function openTo(query: string, adult: AdultTitles): (entry: CatalogueEntry) => boolean {
  if (adult === 'show') return () => true;
  const { key } = foldText(query);
  const isCalled = (entry: CatalogueEntry) =>
    key !== '' && namesOf(entry).some(({ text }) => foldText(text).key === key);
  return entry => entry.contentRating !== 'adult' || isCalled(entry);
}
