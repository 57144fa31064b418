/**
 * Measures every page of the built product with Lighthouse, as `make lighthouse` runs it, and prints a table. Ends with 1
 * where a page falls short.
 *
 *   lighthouse.ts [desktop|mobile] [PAGE …]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { READER, SIGN_IN_PATH, signIn } from './support/consent.ts';
import { findBrowser } from './support/executables.ts';
import { FLAGS } from './support/flags.ts';
import { type KnownPage, PAGES } from './support/pages.ts';
import { freePort, Product } from './support/product.ts';

const LIGHTHOUSE = fileURLToPath(
  new URL('../../.tools/lighthouse/node_modules/.bin/lighthouse', import.meta.url),
);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Of 100: what every page should have in every category. */
const MIN_SCORE = 95;
/** A page that falls short is measured again so often, and its best run counts: what else a machine does only slows. */
const ATTEMPTS = 3;

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

const [preset = 'desktop', ...names] = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => names.length === 0 || names.includes(name));
const directory = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const product = await Product.start();
try {
  const guests = await measureAll(pages.filter(({ isPersonal }) => !isPersonal));
  const own = await measureAll(pages.filter(({ isPersonal }) => isPersonal));
  process.exitCode = guests && own ? 0 : 1;
} finally {
  await product.stop();
  await rm(directory, { recursive: true });
}

/** Measures pages in a browser of their own, in which somebody is signed in where they are personal. */
async function measureAll(measured: readonly KnownPage[]): Promise<boolean> {
  if (measured.length === 0) return true;
  const port = await freePort();
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser(process.env),
    args: [...FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    if (measured.some(({ isPersonal }) => isPersonal)) {
      const page = await context.newPage();
      await page.goto(`${product.url}${SIGN_IN_PATH}`);
      await signIn(page, READER);
    }
    let passed = true;
    for (const page of measured) passed = (await measureUntilPassed(page, port)) && passed;
    return passed;
  } finally {
    await context.close();
  }
}

async function measureUntilPassed(page: KnownPage, port: number): Promise<boolean> {
  const reports: Report[] = [];
  for (let attempt = 0; attempt < ATTEMPTS && !reports.some(hasPassed); attempt++) {
    // Now and then the browser records no trace.
    await measure(page, port).then(
      report => reports.push(report),
      (error: unknown) => console.error(page.name, error instanceof Error ? error.message : error),
    );
  }
  const [best] = reports.toSorted((a, b) => Math.min(...scoresOf(b)) - Math.min(...scoresOf(a)));
  if (!best) return false;
  console.log(lineOf(page, best));
  return hasPassed(best);
}

async function measure({ path }: KnownPage, port: number): Promise<Report> {
  const output = join(directory, 'report.json');
  await promisify(execFile)(LIGHTHOUSE, [
    `${product.url}${path}`,
    `--port=${port}`,
    ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    ...['--quiet', '--output=json', `--output-path=${output}`],
    `--only-categories=${CATEGORIES.join()}`,
  ]);
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}

function scoresOf({ categories }: Report): number[] {
  return CATEGORIES.map(category => Math.round((categories[category].score ?? 0) * 100));
}

function hasPassed(report: Report): boolean {
  return scoresOf(report).every(score => score >= MIN_SCORE);
}

function lineOf({ name }: KnownPage, report: Report): string {
  const value = (audit: string) => report.audits[audit]?.numericValue ?? NaN;
  const times = ['first-contentful-paint', 'largest-contentful-paint'].map(audit =>
    `${(value(audit) / 1000).toFixed(1)} s`.padStart(6),
  );
  const scores = scoresOf(report).map(score => String(score).padStart(4));
  const blocked = `${value('total-blocking-time').toFixed(0)} ms`.padStart(7);
  const shifted = value('cumulative-layout-shift').toFixed(3);
  const sent = `${(value('total-byte-weight') / 1000).toFixed(0)} kB`.padStart(7);
  return [name.padEnd(26), ...scores, ...times, blocked, shifted, sent].join(' ');
}
