import { Marked, type Tokens } from 'marked';

/** A part of a page below a heading, to be searched. */
export interface Section {
  /** Where it begins on its page; empty at the page's top. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** A page as it is rendered, without what stands around it. */
export interface RenderedPage {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
}

/** `## Not found {#not-found}`: a heading may say what it is linked by. */
const OWN_ANCHOR = / *\{#([\w-]+)\}$/;
const MARKUP = /<[^>]+>|<!--.*?-->/gs;
/** What parts no words. */
const INLINE_MARKUP = /<\/?(?:a|code|em|strong)\b[^>]*>/g;

/**
 * Renders a page's Markdown. Links to other pages (`limits.md#paging`) become links to where they are served; tables can be
 * scrolled where they are too wide.
 *
 * @throws {Error} where it does not begin with its title.
 */
export function renderPage(markdown: string): RenderedPage {
  const sections: { anchor: string; heading: string; text: string }[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        const anchor = anchorOf(text);
        const inner = this.parser.parseInline(tokens).replace(OWN_ANCHOR, '');
        sections.push({ anchor: depth === 1 ? '' : anchor, heading: plain(inner), text: '' });
        if (depth === 1) return `<h1>${inner}</h1>\n`;
        return `<h${depth} id="${anchor}"><a class="anchor" href="#${anchor}">${inner}</a></h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link): string {
        const target = href.replace(/^([\w-]+)\.md(?=#|$)/, '/api/docs/$1');
        return `<a href="${target}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text, lang = '' }: Tokens.Code): string {
        return `<pre tabindex="0" data-language="${lang}"><code>${escaped(text)}</code></pre>\n`;
      },
    },
    hooks: {
      postprocess: html =>
        html
          .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
          .replaceAll('</table>', '</table></div>'),
    },
  });
  for (const token of marked.lexer(markdown)) {
    const html = marked.parser([token]);
    const section = sections.at(-1);
    if (section && token.type !== 'heading') section.text += ` ${plain(html)}`;
  }
  // Rendering the whole goes through the headings once more.
  const found = sections.map(section => ({ ...section, text: section.text.trim() }));
  const [first] = found;
  if (first?.anchor !== '') throw new Error('A page begins with its title: # Title');
  return {
    title: first.heading,
    html: marked.parse(markdown, { async: false }),
    sections: found,
  };
}

function anchorOf(heading: string): string {
  return (
    OWN_ANCHOR.exec(heading)?.[1] ??
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
  );
}

function plain(html: string): string {
  return html
    .replaceAll(INLINE_MARKUP, '')
    .replaceAll(MARKUP, ' ')
    .replaceAll(/&quot;/g, '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
