import { SaxesParser } from 'saxes';
import type { ListEntry } from '../list-entry.ts';
import { ListFileError } from './list-file-error.ts';
import type { LeftOutEntry, ListFile } from './list-file.ts';
import { ENTRY_FIELDS, malXmlEntry, type EntryField } from './mal-xml-entry.ts';
import { unpackedText } from './unpacked-text.ts';

const MOST_ENTRIES = 20_000;
/** An export is three deep: the list, an entry, a field of it. */
const DEEPEST = 8;
/** In UTF-16 code units, from one tag to the next. People's notes on a title take pages, and not a million letters. */
const LONGEST_TEXT = 1_000_000;

const NOT_AN_EXPORT =
  'The file is not an export of MyAnimeList. Export your anime list at https://myanimelist.net/panel.php?go=export.';

/**
 * Reads the file that MyAnimeList exports a list as: XML, bare or packed with gzip. MyAnimeList documents it nowhere;
 * this goes by the community's “MyAnimeList XML Unofficial Specification”.
 *
 * Memory does not grow with what a file claims to hold: the text is read in pieces, and nesting, texts and entries are
 * counted. A DTD is refused, so that no entity is ever defined, let alone expanded or fetched.
 *
 * @throws {ListFileError} where the file as a whole cannot be read. An entry that is malformed is left out alone.
 */
export async function readMalXml(file: Uint8Array): Promise<ListFile> {
  const reader = new MalXmlReader();
  for await (const text of unpackedText(file)) reader.write(text);
  return reader.end();
}

/** Follows the tags of an export, and gathers its entries. */
class MalXmlReader {
  private readonly parser = new SaxesParser();
  private readonly entries = new Map<number, ListEntry>();
  private readonly leftOut: LeftOutEntry[] = [];
  /** The elements that are open, outermost first. */
  private readonly path: string[] = [];
  private readonly fields = new Map<EntryField, string>();
  /** What stands in the innermost element, as far as it was read. */
  private text = '';
  private lengthSinceTag = 0;
  private ended = false;

  constructor() {
    this.parser.on('error', error => this.refuseMalformed(error));
    this.parser.on('xmldecl', ({ encoding }) => refuseOtherCharset(encoding));
    this.parser.on('doctype', refuseDoctype);
    this.parser.on('opentag', ({ name }) => this.open(name));
    this.parser.on('text', text => (this.text += text));
    this.parser.on('cdata', text => (this.text += text));
    this.parser.on('closetag', ({ name }) => this.close(name));
  }

  write(text: string): void {
    this.lengthSinceTag += text.length;
    this.parser.write(text);
    if (this.lengthSinceTag > LONGEST_TEXT)
      throw new ListFileError('The file holds a text of more than a million letters; no list does.');
  }

  end(): ListFile {
    this.ended = true;
    this.parser.close();
    return { entries: [...this.entries.values()], leftOut: this.leftOut };
  }

  private open(name: string): void {
    if (this.path.length === 0 && name !== 'myanimelist') throw new ListFileError(NOT_AN_EXPORT);
    if (name === 'manga') refuseManga();
    if (this.path.push(name) > DEEPEST)
      throw new ListFileError('The file is nested deeper than a list is. Export it again.');
    this.beginText();
  }

  private close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent === 'anime' && isEntryField(name)) this.fields.set(name, this.text);
    if (parent === 'myanimelist' && name === 'anime') this.closeEntry();
    if (name === 'user_export_type' && this.text.trim() === '2') refuseManga();
    this.beginText();
  }

  private beginText(): void {
    this.text = '';
    this.lengthSinceTag = 0;
  }

  private closeEntry(): void {
    const entry = malXmlEntry(this.fields);
    this.fields.clear();
    if ('reason' in entry) this.leftOut.push(entry);
    else if (this.entries.has(entry.animeId)) this.leftOut.push(repeated(entry));
    else this.entries.set(entry.animeId, entry);
    if (this.entries.size + this.leftOut.length > MOST_ENTRIES)
      throw new ListFileError(
        `The list has more than ${MOST_ENTRIES} entries, which is the most that can be read.`,
      );
  }

  private refuseMalformed(error: Error): never {
    if (this.ended)
      throw new ListFileError('The file ends too early: it was cut off. Export it again.', error);
    if (this.path.length === 0) throw new ListFileError(NOT_AN_EXPORT, error);
    throw new ListFileError(`The file is damaged in line ${this.parser.line}. Export it again.`, error);
  }
}

function repeated({ animeId, title }: ListEntry): LeftOutEntry {
  return { animeId, title, reason: 'The file has it twice; the first was taken.' };
}

function isEntryField(name: string): name is EntryField {
  return ENTRY_FIELDS.some(field => field === name);
}

function refuseOtherCharset(encoding = 'utf-8'): void {
  if (encoding.toLowerCase() !== 'utf-8')
    throw new ListFileError(
      `The file says that it is written in ${encoding.slice(0, 40)}. Save it as UTF-8.`,
    );
}

function refuseDoctype(): never {
  throw new ListFileError('The file has a document type (DTD), which no export has. Export your list again.');
}

function refuseManga(): never {
  throw new ListFileError(
    'The file is a manga list, and AniRec knows anime alone. Choose “Anime List” where MyAnimeList asks what to export.',
  );
}
