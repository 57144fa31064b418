import { plainTitle } from '../list/formats/plain-title.ts';
import type { ListEntry } from '../list/list-entry.ts';

/** A title of somebody's list that AniRec cannot take. */
export interface LeftOutTitle {
  title: string;
  /** A plain sentence. */
  reason: string;
}

/** Somebody's list, as an upstream has it. */
export interface RemoteList {
  entries: ListEntry[];
  leftOut: LeftOutTitle[];
}

/** Told after each page how many titles have been read so far. */
export type OnPage = (titlesRead: number) => void;

/** Gathers a list page by page, with each title in it once: paging may show one again when the list changes. */
export class RemoteListBuilder {
  private readonly entries = new Map<number, ListEntry>();
  private readonly leftOut: LeftOutTitle[] = [];

  /** How many titles have been read, those left out among them. */
  get size(): number {
    return this.entries.size + this.leftOut.length;
  }

  /** Whether a title is among the entries. */
  has(animeId: number): boolean {
    return this.entries.has(animeId);
  }

  /** Takes an entry in. A later one about the same title takes its place. */
  add(entry: ListEntry): void {
    this.entries.set(entry.animeId, { ...entry, title: plainTitle(entry.title) });
  }

  /** Notes a title that cannot be taken in, and why. */
  leaveOut(title: string, reason: string): void {
    this.leftOut.push({ title: plainTitle(title), reason });
  }

  /** All that was gathered. */
  build(): RemoteList {
    return { entries: [...this.entries.values()], leftOut: this.leftOut };
  }
}
