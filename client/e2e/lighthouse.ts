/**
 * Measures every page of the built product with Lighthouse, as `make lighthouse` runs it, and prints a table. Ends with 1
 * where a page falls short, or cannot be measured.
 *
 *   lighthouse.ts [desktop|mobile] [PAGE …]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { READER, SIGN_IN_PATH, signIn } from './support/consent.ts';
import { findBrowser } from './support/executables.ts';
import { FLAGS } from './support/flags.ts';
import { MeasuredBrowser } from './support/measured-browser.ts';
import { type KnownPage, PAGES } from './support/pages.ts';
import { PictureServer } from './support/picture-server.ts';
import { Product } from './support/product.ts';

const LIGHTHOUSE = fileURLToPath(
  new URL('../../.tools/lighthouse/node_modules/.bin/lighthouse', import.meta.url),
);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Of 100: what every page should have in every category. */
const MIN_SCORE = 95;
/** What a page may move by in all. */
const MAX_SHIFT = 0.02;
/** A page that falls short is measured again so often, and its best run counts: what else a machine does only slows. */
const ATTEMPTS = 3;
/** Now and then the browser says no more, and Lighthouse waits for it for good. */
const TIMEOUT_MS = 90_000;

interface Audit {
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly unknown[] };
}

interface Report {
  categories: Record<
    (typeof CATEGORIES)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, Audit>;
}

const [preset = 'desktop', ...names] = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => names.length === 0 || names.includes(name));
const directory = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const product = await Product.start();
const pictures = await PictureServer.start(directory);
try {
  if (pages.some(({ isPersonal }) => isPersonal)) await signInTo(profileOf('own'));
  process.exitCode = 0;
  for (const page of pages) if (!(await measureUntilPassed(page))) process.exitCode = 1;
} finally {
  await pictures.stop();
  await product.stop();
  await rm(directory, { recursive: true, force: true });
}

function profileOf(whose: 'own' | 'guest'): string {
  return join(directory, whose);
}

async function signInTo(profile: string): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(process.env),
    args: FLAGS,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${product.url}${SIGN_IN_PATH}`);
    await signIn(page, READER);
  } finally {
    await context.close();
  }
}

async function measureUntilPassed(page: KnownPage): Promise<boolean> {
  const reports: Report[] = [];
  for (let attempt = 0; attempt < ATTEMPTS && !reports.some(hasPassed); attempt++) {
    await measure(page).then(
      report => reports.push(report),
      (error: unknown) => console.error(page.name, error instanceof Error ? error.message : error),
    );
  }
  const [best] = reports.toSorted((a, b) => Math.min(...scoresOf(b)) - Math.min(...scoresOf(a)));
  if (!best) {
    console.log(page.name.padEnd(26), 'could not be measured');
    return false;
  }
  console.log(lineOf(page, best));
  for (const fault of faultsOf(best)) console.log(`    ${fault}`);
  return hasPassed(best);
}

async function measure({ path, isPersonal }: KnownPage): Promise<Report> {
  const output = join(directory, 'report.json');
  await rm(output, { force: true });
  const browser = await MeasuredBrowser.start(profileOf(isPersonal ? 'own' : 'guest'), pictures.flags());
  try {
    await promisify(execFile)(
      LIGHTHOUSE,
      [
        `${product.url}${path}`,
        `--port=${browser.port}`,
        ...(preset === 'desktop' ? ['--preset=desktop'] : []),
        ...['--quiet', '--output=json', `--output-path=${output}`],
        `--only-categories=${CATEGORIES.join()}`,
      ],
      { timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
    );
  } finally {
    await browser.stop();
  }
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}

function scoresOf({ categories }: Report): number[] {
  return CATEGORIES.map(category => Math.round((categories[category].score ?? 0) * 100));
}

function hasPassed(report: Report): boolean {
  return (
    scoresOf(report).every(score => score >= MIN_SCORE) &&
    valueOf(report, 'cumulative-layout-shift') <= MAX_SHIFT
  );
}

function valueOf(report: Report, audit: string): number {
  return report.audits[audit]?.numericValue ?? NaN;
}

/** What takes points, but for the measured times, which the line has. */
function faultsOf({ categories, audits }: Report): string[] {
  return CATEGORIES.slice(1).flatMap(category =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(
        ({ id }) => `${category}: ${id} ${JSON.stringify(audits[id]?.details?.items ?? []).slice(0, 400)}`,
      ),
  );
}

function lineOf({ name }: KnownPage, report: Report): string {
  const times = ['first-contentful-paint', 'largest-contentful-paint'].map(audit =>
    `${(valueOf(report, audit) / 1000).toFixed(1)} s`.padStart(6),
  );
  const scores = scoresOf(report).map(score => String(score).padStart(4));
  const blocked = `${valueOf(report, 'total-blocking-time').toFixed(0)} ms`.padStart(7);
  const shifted = valueOf(report, 'cumulative-layout-shift').toFixed(3);
  const sent = `${(valueOf(report, 'total-byte-weight') / 1000).toFixed(0)} kB`.padStart(7);
  const load = `load ${(loadavg()[0] ?? NaN).toFixed(1)}`;
  return [name.padEnd(26), ...scores, ...times, blocked, shifted, sent, load].join(' ');
}
