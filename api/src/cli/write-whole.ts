import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: until it is written it has another name, so that whatever happens meanwhile, the
 * file that was there before stays as it was.
 *
 * @throws where it cannot be written, as on a full disk; the message names the file and says why.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  try {
    await writeThrough(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be written; what was there is untouched. ${reason}`, { cause: error });
  }
}

/** To the disk itself: else the new name may outlive a power cut that the content does not. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  await using file = await open(path, 'w');
  await file.writeFile(content);
  await file.sync();
}
