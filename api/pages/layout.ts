import type { RenderedPage } from './markdown.ts';

/** A page among the others. */
export interface PlacedPage extends RenderedPage {
  /** Behind `/api/docs/`. */
  readonly name: string;
}

/** What stands around a page: the same header, navigation and search everywhere. No script and no style stands inline. */
export function layout(page: PlacedPage, pages: readonly PlacedPage[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title} · AniRec API</title>
    <link rel="icon" href="/api/docs/assets/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/api/docs/assets/pages.css" />
    <script src="/api/docs/assets/pages.js" defer></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header>
      <a class="brand" href="/api/docs/start"><img src="/api/docs/assets/favicon.svg" alt="" width="28" height="28" />AniRec <span>API</span></a>
      <form role="search" hidden>
        <label class="visually-hidden" for="search">Search the documentation</label>
        <input id="search" type="search" placeholder="Search the documentation" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="found" />
        <ul id="found" role="listbox" aria-label="Found" hidden></ul>
      </form>
    </header>
    <div class="columns">
${navigation(page, pages)}
      <main id="content" tabindex="-1">
${page.html}
      </main>
    </div>
  </body>
</html>
`;
}

function navigation(page: PlacedPage, pages: readonly PlacedPage[]): string {
  const links = pages.map(({ name, title }) => {
    const current = name === page.name ? ' aria-current="page"' : '';
    return `            <li><a href="/api/docs/${name}"${current}>${title}</a></li>`;
  });
  return `      <nav aria-label="Documentation">
        <details open>
          <summary>Pages</summary>
          <ul>
${links.join('\n')}
            <li><a href="/api/docs/">Every operation, to try</a></li>
          </ul>
        </details>
      </nav>`;
}
