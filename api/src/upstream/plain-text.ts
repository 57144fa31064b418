import { Parser } from 'htmlparser2';

/** In UTF-16 code units. Synopses take a few hundred. */
const MAX_TEXT = 8_000;

/** Elements that end a line, and those that end a paragraph. */
const BREAKS: Readonly<Record<string, string>> = { br: '\n', li: '\n', p: '\n\n', div: '\n\n', ul: '\n\n' };
/** What stands in these is no text. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template']);
/** AniList's own way to hide what gives the story away. */
const SPOILERS = /~![^]*?(?:!~|$)/g;

/**
 * Reads HTML as the text that a browser would show: no tags, references such as `&amp;` read, lines where they break and
 * an empty one between paragraphs. Hidden spoilers are left out. What is no HTML comes out as it is.
 *
 * @returns at most 8,000 letters; empty where there is nothing to read.
 */
export function plainText(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname: name => {
      if (UNREAD.has(name)) unread += 1;
    },
    ontext: piece => {
      if (unread === 0) text += piece.replaceAll(/[^\S\n]+/g, ' ');
    },
    onclosetag: name => {
      if (UNREAD.has(name)) unread -= 1;
      text += BREAKS[name] ?? '';
    },
  });
  parser.end(html.toWellFormed());
  return cut(withoutEmptyLines(text.replaceAll(SPOILERS, '')));
}

/** Line breaks of the source stand beside `<br>` in AniList's texts: three of them say no more than two. */
function withoutEmptyLines(text: string): string {
  return text
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
