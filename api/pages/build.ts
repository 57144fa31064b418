/**
 * Renders the documentation for third parties: the Markdown in `docs/api/`, the page of problems, what they look like, and what is
 * searched. Writes `api/src/generated/pages.json`, from which the API serves them below `/api/docs/`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { problemsInMarkdown } from './problems.ts';
import { layout, type PlacedPage } from './layout.ts';
import { renderPage } from './markdown.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** In the order of the navigation. */
const PAGES = [
  ...['start', 'limits', 'errors'],
  ...['bot', 'together', 'taste', 'airings', 'watch-order', 'seasons', 'beside-a-list', 'import-a-list'],
  ...['generators', 'versions', 'changelog'],
];

const pages = await Promise.all(PAGES.map(placedPage));
const assets = {
  'favicon.svg': await read('client/public/favicon.svg'),
  'pages.css': `${await read('client/src/styles/_tokens.scss')}\n${await read('api/pages/pages.css')}`,
  'pages.js': await read('api/pages/pages.js'),
  'search.json': JSON.stringify(pages.flatMap(searchable)),
};
const rendered = Object.fromEntries(pages.map(page => [page.name, layout(page, pages)]));
await writeFile(
  resolve(ROOT, 'api/src/generated/pages.json'),
  `${JSON.stringify({ pages: rendered, assets })}\n`,
);

async function placedPage(name: string): Promise<PlacedPage> {
  const markdown = await read(`docs/api/${name}.md`);
  return { name, ...renderPage(name === 'errors' ? `${markdown}\n${problemsInMarkdown()}` : markdown) };
}

function searchable({ name, title, sections }: PlacedPage): object[] {
  return sections.map(({ anchor, heading, text }) => ({
    page: title,
    heading,
    url: `/api/docs/${name}${anchor === '' ? '' : `#${anchor}`}`,
    text,
  }));
}

function read(path: string): Promise<string> {
  return readFile(resolve(ROOT, path), 'utf8');
}
