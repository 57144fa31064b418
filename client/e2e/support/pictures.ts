import type { BrowserContext, Route } from 'playwright-core';

/** How the sites that keep posters behave. */
export interface PictureSites {
  /** Addresses for which there is no picture; with none, all are there. */
  readonly missing?: RegExp;
  /** Milliseconds until a picture comes. */
  readonly delay?: number;
}

const POSTERS = /^https:\/\/(?:lain\.bgm\.tv\/r\/\d+\/pic\/cover\/l\/|image\.tmdb\.org\/t\/p\/w\d+\/)/;

/**
 * Stands in for the sites that keep posters, which no test may ask: each address is answered with a picture of its own.
 *
 * @returns what was asked for, as it comes.
 */
export async function servePictures(context: BrowserContext, sites: PictureSites = {}): Promise<string[]> {
  const asked: string[] = [];
  await context.route(POSTERS, async route => {
    asked.push(route.request().url());
    await answer(route, sites);
  });
  return asked;
}

async function answer(route: Route, { missing, delay = 0 }: PictureSites): Promise<void> {
  const url = route.request().url();
  await new Promise(resolve => setTimeout(resolve, delay));
  // The page may have gone.
  if (missing?.test(url)) await route.fulfill({ status: 404, body: '' }).catch(() => undefined);
  else await route.fulfill({ contentType: 'image/svg+xml', body: drawPicture(url) }).catch(() => undefined);
}

/** Draws figures before a sky, as posters have them: which ones and in which colours follows from the file's name. */
export function drawPicture(url: string): string {
  const file = url.slice(url.lastIndexOf('/') + 1);
  const seed = Buffer.from(file).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
  const hue = seed % 360;
  const width = Number(/\/(?:r\/|w)(\d+)\//.exec(url)?.[1] ?? 200);
  const people = Array.from({ length: 1 + (seed % 3) }, (_, index) => {
    const x = 30 + ((seed >> (index * 3)) % 45) + index * 22;
    const dress = `hsl(${(hue + 140 + index * 50) % 360} 65% ${30 + index * 12}%)`;
    return (
      `<path d="M${x - 22} 150q4-62 22-64q18 2 22 64z" fill="${dress}"/>` +
      `<circle cx="${x}" cy="68" r="17" fill="hsl(28 60% 82%)"/>` +
      `<path d="M${x - 19} 70q-2-26 19-26t19 26q-9-14-19-14t-19 14z" fill="hsl(${(seed >> index) % 360} 45% 25%)"/>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 150" width="${width}" height="${1.5 * width}">` +
    `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 70% 35%)"/>` +
    `<stop offset="1" stop-color="hsl(${(hue + 60) % 360} 80% 75%)"/></linearGradient>` +
    `<rect width="100" height="150" fill="url(#sky)"/>` +
    `<circle cx="${20 + (seed % 60)}" cy="${22 + (seed % 25)}" r="${10 + (seed % 14)}" fill="hsl(45 90% 85%)"/>` +
    `${people.join('')}<rect y="128" width="100" height="22" fill="hsl(${hue} 60% 15% / 0.75)"/></svg>`
  );
}
