import type { ListEntry } from '../../../domain/list-entry.ts';
import type { ReadRow } from './file-row.ts';
import { ListFileError } from './list-file-error.ts';
import type {
  LeftOutEntry,
  ImportedFile,
  ReadingNote,
  UnresolvedEntry,
} from '../../../domain/imported-list.ts';

const MAX_ENTRIES = 20_000;
/** More than anybody reads, and few enough to keep. */
const MAX_NOTES = 1_000;

/** Gathers what a file holds. Every entry that is handed in is in the end an entry or left out, with a reason. */
export class ListGathering {
  private readonly entries = new Map<number, ListEntry>();
  private readonly unresolved: UnresolvedEntry[] = [];
  private readonly leftOut: LeftOutEntry[] = [];
  private readonly notes = new Map<string, ReadingNote>();

  /** Takes what a row came to. */
  take(read: ReadRow): void {
    if ('reason' in read) {
      this.leaveOut(read);
      return;
    }
    if ('entry' in read) this.add(read.entry);
    else this.unresolved.push(read.unresolved);
    const { title } = 'entry' in read ? read.entry : read.unresolved;
    if (read.rewatching)
      this.note(null, `“${title || 'A title'}” is being rewatched, and was taken as completed.`);
    this.refuseTooMany();
  }

  /** Takes an entry; of a title that comes twice the first counts. */
  add(entry: ListEntry): void {
    const { animeId, title } = entry;
    if (this.entries.has(animeId))
      this.leftOut.push({
        animeId,
        title: title || null,
        reason: 'The file has it twice; the first was taken.',
      });
    else this.entries.set(animeId, entry);
    this.refuseTooMany();
  }

  /** Notes an entry that cannot be taken, and why. */
  leaveOut(entry: LeftOutEntry): void {
    this.leftOut.push(entry);
    this.refuseTooMany();
  }

  /** Notes what was read otherwise than it stands; the same of the same line once. */
  note(line: number | null, note: string): void {
    if (this.notes.size < MAX_NOTES) this.notes.set(`${line} ${note}`, { line, note });
  }

  /** All that was gathered. */
  build(): ImportedFile {
    return {
      entries: [...this.entries.values()],
      unresolved: this.unresolved,
      leftOut: this.leftOut,
      notes: [...this.notes.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    };
  }

  /** @throws {ListFileError} where there are more entries than one list has. */
  private refuseTooMany(): void {
    if (this.entries.size + this.unresolved.length + this.leftOut.length > MAX_ENTRIES)
      throw new ListFileError(
        `The list has more than ${MAX_ENTRIES} entries, which is the most that can be read.`,
      );
  }
}
