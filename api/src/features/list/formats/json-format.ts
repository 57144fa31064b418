import type { FileRow } from './file-row.ts';

/** A form in which a site or a tool writes a list as JSON. */
export interface JsonFormat {
  /** The rows of a list of this form; undefined where it is another. */
  rowsOf(root: unknown): FileRow[] | undefined;
  /** What of the file is beside the list, and was passed over, in a sentence. */
  passedOver?(root: unknown): string | undefined;
}
