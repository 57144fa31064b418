import { Parser } from 'htmlparser2';
import { NO_ANIME } from './file-row.ts';
import { ListFileError, MANGA_LIST } from './list-file-error.ts';
import type { ImportedFile } from '../../../domain/imported-list.ts';
import { ListGathering } from './list-gathering.ts';
import { FieldGuard, unguarded } from './field-guard.ts';
import { ENTRY_FIELDS, malXmlEntry, type EntryField } from './mal-xml-entry.ts';
import { newlinesIn, TextLines } from './text-lines.ts';
import { decodedReferences, withoutForbidden } from './xml-text.ts';

/** An export is three deep: the list, an entry, a field of it. */
const DEEPEST = 8;
/** In UTF-16 code units, from one tag to the next. People's notes on a title take pages, and not a million letters. */
const MAX_TEXT = 1_000_000;
/** What servers print before a list, such as a warning, is shorter. In UTF-16 code units. */
const MAX_PREAMBLE = 65_536;
/** Tags of an export that none of its texts holds; a text ends where one begins. */
const ELEMENT = /^(anime|myanimelist|myinfo|(my|series|user|update|shiki)_\w+)$/;

/** Says of a file that it is no list that AniRec knows. */
export const NOT_AN_EXPORT =
  'The file is not an export of MyAnimeList. Export your anime list at https://myanimelist.net/panel.php?go=export.';

/**
 * Reads the XML that MyAnimeList exports a list as, and other sites and tools after it. MyAnimeList documents it nowhere;
 * this goes by the community's “MyAnimeList XML Unofficial Specification”, and by what people bring: where the XML is
 * not sound, reading goes on, and a note says what was taken for what.
 *
 * Memory does not grow with what a file claims to hold: nesting, texts and entries are counted. A DTD is refused, so that
 * no entity is ever defined, let alone expanded or fetched.
 *
 * @throws {ListFileError} where the file as a whole cannot be read. An entry that is malformed is left out alone.
 */
export async function readMalXml(pieces: AsyncIterable<string>): Promise<ImportedFile> {
  const reader = new MalXmlReader();
  for await (const piece of pieces) reader.write(piece);
  return reader.end();
}

/** Follows the tags of an export, and gathers its entries. */
class MalXmlReader {
  /** Read as HTML is, since only that has rules for what is not sound. */
  private readonly parser: Parser;
  private readonly list = new ListGathering();
  private readonly guard = new FieldGuard((line, repair) => this.list.note(line, repair));
  private readonly lines = new TextLines();
  private readonly fields = new Map<EntryField, string>();
  private root: 'awaited' | 'open' | 'closed' | 'open again' = 'awaited';
  /** Whether an entry is open. */
  private inEntry = false;
  /** The element whose text is being read. */
  private element: string | undefined;
  /** How many elements are open within the entry, or the list. */
  private depth = 0;
  private text = '';
  /** What of it stands outside CDATA sections, since the tag or section before. */
  private raw = '';
  private inCdata = false;
  private lengthSinceTag = 0;
  private length = 0;
  private line = 1;
  private linesRead = 1;
  private hasAnime = false;
  private hasManga = false;

  constructor() {
    const handlers = {
      onprocessinginstruction: refuseDoctype,
      onopentag: (name: string) => this.open(withoutPrefix(name)),
      onclosetag: (name: string) => this.close(withoutPrefix(name)),
      ontext: (text: string) => this.add(text),
      oncdatastart: () => this.switchCdata(true),
      oncdataend: () => this.switchCdata(false),
    };
    this.parser = new Parser(handlers, {
      decodeEntities: false,
      recognizeCDATA: true,
      recognizeSelfClosing: true,
    });
  }

  private get isOpen(): boolean {
    return this.root === 'open' || this.root === 'open again';
  }

  write(piece: string): void {
    const { text, repairs } = withoutForbidden(piece);
    this.length += text.length;
    this.lengthSinceTag += text.length;
    this.parse(this.guard.guarded(text));
    for (const { line, repair } of repairs) this.list.note(this.linesRead + line, repair);
    this.linesRead += newlinesIn(text);
    if (this.root === 'awaited' && this.length > MAX_PREAMBLE) throw new ListFileError(NOT_AN_EXPORT);
    if (this.lengthSinceTag > MAX_TEXT)
      throw new ListFileError('The file holds a text of more than a million letters; no list does.');
  }

  end(): ImportedFile {
    this.parse(this.guard.end());
    const { root, inEntry } = this;
    this.parser.end();
    if (this.length === 0) throw new ListFileError('The file is empty. Export your list again.');
    if (root === 'awaited') throw new ListFileError(NOT_AN_EXPORT);
    if (root === 'open' || inEntry)
      throw new ListFileError('The file ends too early: it was cut off. Export it again.');
    if (this.hasManga && !this.hasAnime) throw new ListFileError(MANGA_LIST);
    return this.list.build();
  }

  private parse(text: string): void {
    this.lines.append(text);
    this.parser.write(text);
  }

  private open(name: string): void {
    this.passTag();
    this.countOpened(name);
    if (name === 'manga' && this.isOpen) this.passManga();
    if (name === 'myanimelist') this.openList();
    if (name === 'anime' && this.root === 'closed') this.openAgain();
    if (!this.isOpen || !ELEMENT.test(name)) return;
    if (this.element !== undefined) this.endUnclosed(this.element);
    if (name === 'anime') this.openEntry();
    else if (this.inEntry || name.startsWith('user_')) this.element = name;
    this.text = '';
  }

  private close(name: string): void {
    this.passTag();
    this.depth -= 1;
    if (name === this.element) this.endElement();
    if (name === 'anime' && this.inEntry) this.closeEntry();
    if (name === 'myanimelist' && this.isOpen) this.root = 'closed';
  }

  private openList(): void {
    if (this.root === 'awaited' && this.text.trim() !== '')
      this.list.note(this.line, 'What stands before the list was passed over.');
    this.root = 'open';
  }

  /** Whoever adds an entry at the end of a file means it to count. */
  private openAgain(): void {
    this.list.note(this.line, 'An entry after the end of the list was read as a part of it.');
    this.root = 'open again';
  }

  /** Some tools write both lists into one file. What is within a manga is no field of any entry. */
  private passManga(): void {
    this.hasManga = true;
    this.list.leaveOut({ animeId: null, title: null, reason: NO_ANIME.manga });
  }

  private openEntry(): void {
    this.hasAnime = true;
    if (this.inEntry) {
      this.list.note(this.line, 'The entry before this one was not closed.');
      this.closeEntry();
    }
    this.inEntry = true;
    this.depth = 0;
  }

  private closeEntry(): void {
    this.inEntry = false;
    const read = malXmlEntry(this.fields);
    this.fields.clear();
    if ('reason' in read) {
      this.list.leaveOut(read);
      return;
    }
    this.list.add(read.entry);
    if (read.rewatching)
      this.list.note(
        this.line,
        `“${read.entry.title || `#${read.entry.animeId}`}” is being rewatched, and was taken as completed.`,
      );
  }

  private endElement(): void {
    const { element, text } = this;
    this.element = undefined;
    if (element === 'user_export_type' && text.trim() === '2') throw new ListFileError(MANGA_LIST);
    if (this.inEntry && isEntryField(element)) this.fields.set(element, text);
  }

  private endUnclosed(element: string): void {
    this.list.note(this.line, `The tag <${element}> was not closed.`);
    this.endElement();
  }

  private add(text: string): void {
    if (this.inCdata) this.text += unguarded(text);
    else this.raw += unguarded(text);
  }

  private switchCdata(inCdata: boolean): void {
    this.endRaw();
    this.inCdata = inCdata;
  }

  /** Text that a tag or a section follows is whole, so that no reference in it is cut. */
  private endRaw(): void {
    const { text, repairs } = decodedReferences(this.raw);
    if (this.isOpen) for (const repair of repairs) this.list.note(this.line, repair);
    this.text += text;
    this.raw = '';
  }

  private passTag(): void {
    this.line = this.lines.at(this.parser.startIndex);
    this.endRaw();
    this.lengthSinceTag = 0;
  }

  private countOpened(name: string): void {
    this.depth += 1;
    if (this.depth > DEEPEST && name !== 'anime')
      throw new ListFileError('The file is nested deeper than a list is. Export it again.');
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isEntryField(name: string | undefined): name is EntryField {
  return ENTRY_FIELDS.some(field => field === name);
}

/** Web pages have one too, and are no export. */
function refuseDoctype(name: string, data: string): void {
  if (!name.startsWith('!')) return;
  if (/^!doctype\s+html\b/i.test(data)) throw new ListFileError(NOT_AN_EXPORT);
  throw new ListFileError('The file has a document type (DTD), which no export has. Export your list again.');
}
