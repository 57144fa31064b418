import { getMyListEntry, type ListedAnime } from '@anirec/openapi/angular';
import { isNotFound } from '../failures/failure';

/**
 * Reads what somebody's list has of a title; undefined where it has nothing of it.
 *
 * @throws where the API does not say what the list has.
 */
export async function findEntry(animeId: number): Promise<ListedAnime | undefined> {
  try {
    const { data } = await getMyListEntry({ path: { animeId }, throwOnError: true });
    return data;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
