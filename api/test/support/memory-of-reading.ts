/*
 * Reads files of lists that its parent sends, and tells how each was refused and how far memory grew meanwhile. In a
 * process of its own, since memory is a whole process's, and other specs leave garbage that is collected at any time.
 */
import { gzipSync } from 'node:zlib';
import { ListFileError } from '../../src/features/list/formats/list-file-error.ts';
import { malXml } from '../../src/features/list/formats/mal-xml-writer.ts';
import { readListFile } from '../../src/features/list/formats/read-list-file.ts';
import { longList } from './lists.ts';

/** What came of a file. */
export interface Reading {
  readonly refusal: string;
  /** How far the process's memory grew at most, in MB. */
  readonly megabytes: number;
}

async function read(file: Uint8Array): Promise<Reading> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 1);
  const refusal = await readListFile(file).then(
    () => 'not refused',
    (error: unknown) => (error instanceof ListFileError ? error.message : String(error)),
  );
  clearInterval(timer);
  look();
  return { refusal, megabytes: (peak - before) / 1_000_000 };
}

// V8 grows its young generation once, to 48 MB: with the first long list, hostile or not.
await readListFile(gzipSync([...malXml(longList(20_000))].join('')));
process.on('message', (file: Uint8Array) => void read(file).then(reading => process.send?.(reading)));
