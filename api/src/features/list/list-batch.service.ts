import { type RequestFault, UnprocessableError } from '../../domain/errors.ts';
import type { StoredEntry } from '../../domain/list-entry.ts';
import type { Snapshot } from '../../engine/snapshot/snapshot.ts';
import type { Existing, ListBatch, ListBatchEntry, ListBatchResult } from './list.dto.ts';
import type { ListRepository } from './list.repository.ts';
import type { ListService } from './list.service.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

type KnownEntries = ReadonlyMap<number, StoredEntry>;

/** Changes many titles of somebody's list at once. */
export class ListBatchService {
  constructor(
    private readonly list: Pick<ListService, 'merge'>,
    private readonly repository: Pick<ListRepository, 'findSome' | 'deleteSome'>,
    private readonly snapshots: { readonly current: Pick<Snapshot, 'catalogue'> },
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /**
   * Puts titles on a list, all or none of them, then takes others off it.
   *
   * @throws {UnprocessableError} where a title stands twice, or has fewer episodes than were watched.
   */
  async apply(userId: string, batch: ListBatch): Promise<ListBatchResult> {
    const { put = [], remove = [], existing = 'replace' } = batch;
    refuse('A title stands twice.', repeated(put, remove));
    const known = await this.findKnown(userId, put);
    refuse('More episodes are watched than there are.', this.surplus(put, known));
    const { catalogue } = this.snapshots.current;
    const unknown = put.filter(({ animeId }) => !known.has(animeId) && !catalogue.find(animeId));
    const unknownIds = new Set(unknown.map(({ animeId }) => animeId));
    const entries = put
      .filter(({ animeId }) => !unknownIds.has(animeId))
      .map(entry => merged(entry, known.get(entry.animeId), existing));
    const { taken, updated, unchanged } = await this.list.merge(userId, entries, { origin: 'owner' });
    if (remove.length > 0) await this.repository.deleteSome(userId, remove, new Date(this.clock.now()));
    return { taken, updated, unchanged, unknown: [...unknownIds] };
  }

  private async findKnown(userId: string, put: readonly ListBatchEntry[]): Promise<KnownEntries> {
    const animeIds = put.map(({ animeId }) => animeId);
    const found = await this.repository.findSome(userId, animeIds);
    return new Map(found.map(entry => [entry.animeId, entry]));
  }

  /** What was brought along counts, even where it is more than the catalogue knows: only a new number is refused. */
  private surplus(put: readonly ListBatchEntry[], known: KnownEntries): RequestFault[] {
    return put.flatMap(({ animeId, progress }, place) => {
      const episodes = this.snapshots.current.catalogue.find(animeId)?.episodes ?? Infinity;
      if (progress <= episodes || progress === known.get(animeId)?.progress) return [];
      const message = `must be at most ${episodes}: it has no more episodes`;
      return [{ pointer: `/body/put/${place}/progress`, message }];
    });
  }
}

/** What the list is to say of a title. What it says already has the time of its last change. */
function merged(entry: ListBatchEntry, known: StoredEntry | undefined, existing: Existing) {
  const title = known?.title ?? '';
  if (existing === 'replace' || !known) return { ...entry, title, updatedAt: entry.updatedAt ?? null };
  return { ...known, score: known.score ?? entry.score };
}

function repeated(put: readonly ListBatchEntry[], remove: readonly number[]): RequestFault[] {
  const places = [
    ...put.map(({ animeId }, place) => ({ animeId, pointer: `/body/put/${place}/animeId` })),
    ...remove.map((animeId, place) => ({ animeId, pointer: `/body/remove/${place}` })),
  ];
  const seen = new Set<number>();
  return places.flatMap(({ animeId, pointer }) => {
    if (!seen.has(animeId)) {
      seen.add(animeId);
      return [];
    }
    return [{ pointer, message: 'must be a title that stands nowhere else' }];
  });
}

function refuse(message: string, faults: readonly RequestFault[]): void {
  if (faults.length > 0) throw new UnprocessableError(message, faults);
}
