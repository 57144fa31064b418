import { newlinesIn } from './text-lines.ts';

/** Stands behind a `<` that begins no tag. No text holds it: XML cannot (`xml-text.ts`). */
const NO_TAG = '\u0001';
const ALL_NO_TAG = new RegExp(NO_TAG, 'g');
const CONTAINERS = 'anime|myanimelist|myinfo';
const FIELDS = String.raw`(?:my|series|user|update|shiki)_\w+`;
/** A tag of an export, the beginning or the end of a CDATA section, or a `<` that is neither. */
const MARK = new RegExp(
  String.raw`<!\[CDATA\[|\]\]>|<(/?)(?:[\w-]+:)?(${CONTAINERS}|${FIELDS})(?=[\s/>])[^<>]*>|<`,
  'gi',
);
/** What the next piece may complete to a mark. */
const UNFINISHED = /(?:<[^<>]{0,200}|\]{1,2})$/;
/** What a look ahead may hold back, in UTF-16 code units. */
const MAX_HELD = 1_000_000;

const CDATA_UNCLOSED = 'A CDATA section that was not closed was ended where its field ends.';
const TAG_IN_TEXT = 'A tag of the list within a text was read as a part of it.';

/** A tag of an export, which ends before `end`. */
interface Tag {
  end: number;
  whole: string;
  name: string;
  closes: boolean;
}

/**
 * Keeps what people write into a field from being read as anything but its text: a `<script>`, a comment or a quotation
 * mark that nobody closes would else take all that follows, entries too. Within a field alone its own end, other fields
 * and CDATA sections count; a section ends with its field at the latest.
 */
export class FieldGuard {
  /** The field that is open. */
  private field: string | undefined;
  private inCdata = false;
  private held = '';
  private line = 1;

  /** @param note told what was read otherwise than it stands, and in which line, from 1. */
  constructor(private readonly note: (line: number, repair: string) => void) {}

  /** Takes a piece of the text. What it gives, some of it later, goes to the parser. */
  guarded(piece: string): string {
    return this.pass(this.held + piece, 'more');
  }

  /** What was held back to the end. */
  end(): string {
    return this.pass(this.held, 'nothing');
  }

  private pass(text: string, follows: 'more' | 'nothing'): string {
    const isLast = follows === 'nothing' || text.length > MAX_HELD;
    let end = isLast ? text.length : text.length - (UNFINISHED.exec(text)?.[0].length ?? 0);
    const passed: string[] = [];
    let from = 0;
    let ahead: Tag | undefined;
    for (const match of text.slice(0, end).matchAll(MARK)) {
      const mark = tagOf(match);
      const kept = this.markOf(mark, isLast, () => {
        // Found once for all marks before it: a note may hold a hundred thousand.
        if (ahead === undefined || ahead.end <= mark.end) ahead = nextOfField(text, mark.end, this.field);
        return ahead;
      });
      if (kept === undefined) {
        end = match.index;
        break;
      }
      const before = text.slice(from, match.index);
      passed.push(before, kept);
      this.line += newlinesIn(before) + newlinesIn(match[0]);
      from = mark.end;
    }
    const rest = text.slice(from, end);
    this.line += newlinesIn(rest);
    this.held = text.slice(end);
    return passed.join('') + rest;
  }

  /** What a mark is passed on as; undefined where what comes next has to be known first. */
  private markOf(mark: Tag, isLast: boolean, nextInField: () => Tag | undefined): string | undefined {
    const { whole, name, closes } = mark;
    if (this.field === undefined) {
      if (isField(name) && !closes && !whole.endsWith('/>')) this.field = name;
      return whole;
    }
    if (name === '') return this.markInField(whole);
    if (closes && name === this.field) return this.endField(whole);
    if (this.inCdata) return whole;
    if (isField(name)) return this.otherField(mark);
    const next = nextInField();
    if (next === undefined && !isLast) return undefined;
    if (next?.closes) {
      this.note(this.line, TAG_IN_TEXT);
      return asText(whole);
    }
    this.field = undefined;
    return whole;
  }

  private markInField(mark: string): string {
    if (mark === ']]>') this.inCdata = false;
    else if (mark !== '<') this.inCdata = true;
    return mark === '<' && !this.inCdata ? asText(mark) : mark;
  }

  private endField(tag: string): string {
    const wasInCdata = this.inCdata;
    this.field = undefined;
    this.inCdata = false;
    if (wasInCdata) this.note(this.line, CDATA_UNCLOSED);
    return wasInCdata ? `]]>${tag}` : tag;
  }

  /** A field begins where another was not closed. The end of one that is not open is nothing. */
  private otherField({ whole, name, closes }: Tag): string {
    if (closes) return asText(whole);
    this.field = whole.endsWith('/>') ? undefined : name;
    return whole;
  }
}

/** What the parser gave, as it stood before {@link FieldGuard}. */
export function unguarded(text: string): string {
  return text.replaceAll(ALL_NO_TAG, '');
}

function asText(mark: string): string {
  return mark.replace('<', `<${NO_TAG}`);
}

function tagOf(match: RegExpMatchArray): Tag {
  const [whole, slash, name = ''] = match;
  const end = (match.index ?? 0) + whole.length;
  return { end, whole, name: name.toLowerCase(), closes: slash === '/' };
}

/** The tag that begins the next field, or ends the one that is open. */
function nextOfField(text: string, from: number, open: string | undefined): Tag | undefined {
  const marks = new RegExp(MARK);
  marks.lastIndex = from;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const tag = tagOf(match);
    if (isField(tag.name) && (!tag.closes || tag.name === open)) return tag;
  }
  return undefined;
}

function isField(name: string): boolean {
  return name.includes('_');
}
