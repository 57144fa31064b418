import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../client/e2e/support/executables.ts';
import { FLAGS } from '../../../client/e2e/support/flags.ts';
import { Product } from '../../../client/e2e/support/product.ts';
import { InstalledPackage } from './support/installed-package.ts';

const SEEN = { recommended: 3, isCounted: true, isPaged: true, failure: 'NotFoundError' };
/** gzip, minified: what a page pays that makes one call. */
const BUDGET_BYTES = 5000;
const PATIENCE_MS = 240_000;

jasmine.DEFAULT_TIMEOUT_INTERVAL = PATIENCE_MS;

describe('the SDK, packed and installed into an empty folder,', () => {
  let installed: InstalledPackage;
  let product: Product;

  beforeAll(async () => {
    installed = await InstalledPackage.install();
    product = await Product.start();
  });

  afterAll(async () => {
    await Promise.all([installed.remove(), product.stop()]);
  });

  it('holds what it needs, and depends on nothing', async () => {
    const manifest = JSON.parse(await readFile(join(installed.path, 'package.json'), 'utf8')) as object;
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect((await readdir(installed.path)).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  });

  for (const program of ['esm.mjs', 'commonjs.cjs']) {
    it(`answers the program ${program} as the product does`, async () => {
      expect(await installed.run(program, product.url)).toEqual(SEEN);
    });
  }

  for (const [program, compiled, module] of [
    ['typescript.mts', 'typescript.mjs', 'nodenext'],
    ['typescript.cts', 'typescript.cjs', 'nodenext'],
  ] as const) {
    it(`answers ${program}, which the strictest compiler takes`, async () => {
      await installed.compile(program, module);
      expect(await installed.run(compiled, product.url)).toEqual(SEEN);
    });
  }

  it('answers a page of another origin', async () => {
    const site = await siteOf(installed);
    const browser = await chromium.launch({ executablePath: findBrowser(process.env), args: FLAGS });
    const page = await browser.newPage();
    const { port } = site.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/page.html?anirec=${encodeURIComponent(product.url)}`);
    await page.waitForFunction(() => document.title.startsWith('{'));
    expect(JSON.parse(await page.title())).toEqual(SEEN);
    await browser.close();
    site.close();
  });

  it(`costs a page that makes one call at most ${BUDGET_BYTES} bytes`, async () => {
    const program = `import { AniRec } from '@anirec/sdk';
      console.log(await new AniRec().anime.get(1));`;
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: installed.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    const [file] = outputFiles;
    expect(file?.text).toContain('/api/v1/anime/{animeId}');
    expect(file?.text).not.toContain('/api/v1/users/me');
    expect(gzipSync(file?.contents ?? '').length).toBeLessThan(BUDGET_BYTES);
  });
});

/** Another origin, which serves the page and the package. */
async function siteOf(installed: InstalledPackage): Promise<Server> {
  const files: Record<string, [string, string]> = {
    '/page.html': [join(installed.folder, 'page.html'), 'text/html'],
    '/sdk.js': [join(installed.path, 'dist/esm/index.js'), 'text/javascript'],
  };
  const site = createServer((request, response) => {
    const [file, type] = files[new URL(request.url ?? '/', 'http://site').pathname] ?? [];
    if (file === undefined) response.writeHead(404).end();
    else void readFile(file).then(text => response.setHeader('Content-Type', type ?? '').end(text));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return site;
}
