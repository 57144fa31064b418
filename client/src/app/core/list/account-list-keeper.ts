import { Injectable } from '@angular/core';
import {
  type AnimeSummary,
  deleteMyFeedback,
  deleteMyListEntry,
  type FeedbackReason,
  type ListedAnime,
  listMyFeedback,
  listMyList,
  patchMyList,
  putMyFeedback,
  putMyListEntry,
} from '@anirec/openapi/angular';
import { updateOf } from './entry-change';
import type { ListKeeper } from './list-keeper';
import type { Mark, MarksByTitle } from './mark';

/** The API takes no more ids at once. */
const MAX_IDS = 100;
/** Nor does it change more titles at once. */
const MAX_CHANGES = 500;

/** Keeps what somebody says of titles in their account. */
@Injectable({ providedIn: 'root' })
export class AccountListKeeper implements ListKeeper {
  async read(animeIds: readonly number[]): Promise<MarksByTitle> {
    const marks = await Promise.all(parts(animeIds, MAX_IDS).map(readMarks));
    return new Map(marks.flat());
  }

  async put(entry: ListedAnime): Promise<ListedAnime> {
    const path = { animeId: entry.animeId };
    return (await putMyListEntry({ path, body: updateOf(entry), throwOnError: true })).data;
  }

  async takeOff(animeId: number): Promise<void> {
    await deleteMyListEntry({ path: { animeId }, throwOnError: true });
  }

  async putMany(entries: readonly ListedAnime[], takenOff: readonly number[]): Promise<void> {
    const put = entries.map(entry => ({ animeId: entry.animeId, ...updateOf(entry) }));
    for (const part of parts(put, MAX_CHANGES))
      await patchMyList({ body: { put: part }, throwOnError: true });
    for (const part of parts(takenOff, MAX_CHANGES))
      await patchMyList({ body: { remove: part }, throwOnError: true });
  }

  async dismiss({ id: animeId }: Pick<AnimeSummary, 'id'>, reason?: FeedbackReason): Promise<void> {
    const body = reason === undefined ? {} : { reason };
    await putMyFeedback({ path: { animeId }, body, throwOnError: true });
  }

  async takeBack(animeId: number): Promise<void> {
    await deleteMyFeedback({ path: { animeId }, throwOnError: true });
  }
}

async function readMarks(animeIds: readonly number[]): Promise<[number, Mark][]> {
  const query = { id: [...animeIds], limit: MAX_IDS };
  const [list, feedback] = await Promise.all([
    listMyList({ query, throwOnError: true }),
    listMyFeedback({ query, throwOnError: true }),
  ]);
  const entries = new Map(list.data.data.map(entry => [entry.animeId, entry]));
  const unwanted = new Set(feedback.data.data.map(({ animeId }) => animeId));
  return animeIds.map(animeId => [
    animeId,
    { entry: entries.get(animeId) ?? null, isUnwanted: unwanted.has(animeId) },
  ]);
}

function parts<Item>(all: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
}
