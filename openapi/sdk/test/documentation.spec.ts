import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { Browser } from '../../../api/test/support/browser.ts';
import { findBrowser } from '../../../client/e2e/support/executables.ts';
import { FLAGS } from '../../../client/e2e/support/flags.ts';
import { Product } from '../../../client/e2e/support/product.ts';
import { codeBlocks, holds, type CodeBlock } from './support/code-blocks.ts';
import { InstalledPackage } from './support/installed-package.ts';

const run = promisify(execFile);
const WRITTEN_URL = 'http://localhost:8080';

jasmine.DEFAULT_TIMEOUT_INTERVAL = 240_000;

describe('the documentation’s code, as it stands there,', () => {
  let installed: InstalledPackage;
  let product: Product;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    installed = await InstalledPackage.install();
    product = await Product.start();
    env = { ...process.env, ANIREC_KEY: await newKey(product.url) };
  });

  afterAll(async () => {
    await Promise.all([installed.remove(), product.stop()]);
  });

  async function node(program: string): Promise<string> {
    return (await run(process.execPath, [program], { cwd: installed.folder, env })).stdout;
  }

  /** What a block prints; where it fails, it throws. */
  async function output({ language, place }: CodeBlock, code: string): Promise<string> {
    const name = place.replaceAll(/\W+/g, '-');
    switch (language) {
      case 'sh':
        return (await run('bash', ['-euo', 'pipefail', '-c', code], { env })).stdout;
      case 'js':
        await writeFile(join(installed.folder, `${name}.mjs`), code);
        return node(`${name}.mjs`);
      case 'ts':
        await writeFile(join(installed.folder, `${name}.mts`), code);
        await installed.compile(`${name}.mts`, 'nodenext');
        return node(`${name}.mjs`);
      case 'html':
        return shownBy(code);
      default:
        throw new Error(`Nobody knows how to run ${language}.`);
    }
  }

  for (const block of codeBlocks())
    it(`does what it is to: ${block.place}`, async () => {
      const here = (text: string) => text.replaceAll(WRITTEN_URL, product.url);
      const printed = await output(block, here(block.code));
      expect(printed).not.toBe('');
      expect(printed).not.toContain('undefined');
      if (block.answer === undefined) expect(printed).not.toContain('/api/docs/errors#');
      else
        expect(holds(JSON.parse(printed), JSON.parse(here(block.answer))))
          .withContext(printed)
          .toBeTrue();
    });
});

/** What a page shows that stands at another origin. */
async function shownBy(html: string): Promise<string> {
  const site = createServer(
    (_request, response) => void response.setHeader('Content-Type', 'text/html').end(html),
  );
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const browser = await chromium.launch({ executablePath: findBrowser(process.env), args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
    await page.locator('li').first().waitFor();
    return await page.locator('body').innerText();
  } finally {
    await browser.close();
    site.close();
  }
}

/** A key that somebody has made in their settings. */
async function newKey(url: string): Promise<string> {
  const browser = new Browser(url, url);
  await browser.signIn('StandIn_Empty');
  const response = await browser.send('post', '/api/v1/users/me/api-keys').send({ name: 'Documentation' });
  return (response.body as { key: string }).key;
}
