import { foldText, keyOfWords, type FoldedText } from './folded-text.ts';
import { partsOf } from './names.ts';
import { traitOf, type Trait } from './traits.ts';

/** What a key counts for that is not the whole search. */
const PART = 0.93;
const WITHOUT_TRAIT = 0.95;
/** A shorter key would find too much. */
const MIN_PART = 2;

/** A key that is looked for. */
export interface SearchedKey {
  key: string;
  /** 1 for the whole search, less for a part of it. */
  weight: number;
  /** What the search says besides of the title that is meant. */
  trait?: Trait;
}

/**
 * The keys that are looked for: the whole search; its parts where it has a bracket or two scripts; and what stands before a
 * season, a year or a type.
 *
 * @param genericKeys parts that name nothing.
 * @returns none for a text without letters.
 */
export function searchedKeys(
  text: string,
  { key, words }: FoldedText,
  genericKeys: ReadonlySet<string>,
): SearchedKey[] {
  const keys: SearchedKey[] = key === '' ? [] : [{ key, weight: 1 }];
  for (const part of partsOf(text)) {
    const { key: partKey } = foldText(part);
    const isNew = keys.every(known => known.key !== partKey);
    if (isNew && partKey.length >= MIN_PART && !genericKeys.has(partKey))
      keys.push({ key: partKey, weight: PART });
  }
  const said = traitOf(words);
  const rest = said ? keyOfWords(said.rest) : '';
  if (said && rest.length >= MIN_PART) keys.push({ key: rest, weight: WITHOUT_TRAIT, trait: said.trait });
  return keys;
}
