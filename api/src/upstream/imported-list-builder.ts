import { plainTitle } from '../domain/plain-title.ts';
import type { ImportedList, LeftOutEntry, ReadingNote } from '../domain/imported-list.ts';
import type { ListEntry } from '../domain/list-entry.ts';

/** Longer than any series is. What says more is malformed. */
export const MAX_EPISODES = 100_000;
/** Sites that keep lists began in this century, and none knows the future. Milliseconds since 1970. */
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);

/** Told after each page how many titles have been read so far. */
export type OnPage = (titlesRead: number) => void;

/** Gathers a list page by page, with each title in it once: paging may show one again when the list changes. */
export class ImportedListBuilder {
  private readonly entries = new Map<number, ListEntry>();
  private readonly leftOut: LeftOutEntry[] = [];
  private readonly rewatched = new Map<number, ReadingNote>();

  /** How many titles have been read, those left out among them. */
  get size(): number {
    return this.entries.size + this.leftOut.length;
  }

  /** Whether a title is among the entries. */
  has(animeId: number): boolean {
    return this.entries.has(animeId);
  }

  /** Takes an entry in. A later one about the same title takes its place. A time that cannot be is none. */
  add(entry: ListEntry): void {
    const { title, updatedAt } = entry;
    this.entries.set(entry.animeId, {
      ...entry,
      title: plainTitle(title),
      updatedAt: updatedAt && isPossible(updatedAt) ? updatedAt : null,
    });
  }

  /** Notes that an entry, which counts as completed, is being watched again. */
  noteRewatching({ animeId, title }: Pick<ListEntry, 'animeId' | 'title'>): void {
    const name = plainTitle(title);
    const note = `${name ? `“${name}”` : 'An untitled one'} is being rewatched, and was taken as completed.`;
    this.rewatched.set(animeId, { line: null, note });
  }

  /** Notes a title that cannot be taken in, and why. */
  leaveOut(title: string | null, reason: string): void {
    this.leftOut.push({ animeId: null, title: plainTitle(title ?? '') || null, reason });
  }

  /** All that was gathered. */
  build(): ImportedList {
    const { leftOut } = this;
    return { entries: [...this.entries.values()], leftOut, notes: [...this.rewatched.values()] };
  }
}

function isPossible(time: Date): boolean {
  return time.getTime() >= EARLIEST && time.getTime() < LATEST;
}
