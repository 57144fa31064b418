import type { OwnedEntry } from '../../domain/list-entry.ts';
import { RatingCollection, type Ratings } from './rating-collection.ts';
import { rowOfEntry } from './rating-row.ts';

const SOURCE = 'the database';

/** Reads ratings from the lists of AniRec's own users. */
export async function readStoredLists(entries: AsyncIterable<OwnedEntry>): Promise<Ratings> {
  const collection = new RatingCollection(() => true);
  let number = 0;
  for await (const entry of entries) {
    collection.add(rowOfEntry(entry.userId, entry), 'AniRec', SOURCE, ++number);
  }
  collection.endSource(SOURCE);
  return collection.ratings();
}
