import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from './executables.ts';
import { FLAGS } from './flags.ts';
import { servePictures } from './pictures.ts';
import { Product } from './product.ts';

/** Long, since other tests run beside these: a machine that does much else is slow, and waiting for what comes costs nothing. */
const SPEC_TIMEOUT_MS = 120_000;
const ACTION_TIMEOUT_MS = 20_000;

let product: Product;
let browser: Browser;

jasmine.DEFAULT_TIMEOUT_INTERVAL = SPEC_TIMEOUT_MS;

beforeAll(async () => {
  product = await Product.start();
  browser = await chromium.launch({ executablePath: findBrowser(process.env), args: FLAGS });
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map(context => context.close()));
});

/** A new visitor's browser: nothing stored, nothing cached. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(ACTION_TIMEOUT_MS);
  await servePictures(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
