import type { Response } from 'supertest';
import type { Imports } from '../../src/features/imports/imports.dto.ts';
import type { Browser } from './browser.ts';

const IMPORTS = '/api/v1/users/me/imports';
const ASKED_EVERY_MS = 20;

/** Asks for an import until it has ended. */
export async function endOfImport(browser: Browser, id: string): Promise<Response> {
  for (;;) {
    const response = await browser.send('get', `${IMPORTS}/${id}`);
    if ((response.body as { state: string }).state !== 'running') return response;
    await new Promise(wake => setTimeout(wake, ASKED_EVERY_MS));
  }
}

/** Waits until so many imports have begun, the one at signing in among them, and every one has ended. */
export async function endOfImports(browser: Browser, count: number): Promise<void> {
  for (;;) {
    const { data } = (await browser.send('get', IMPORTS)).body as Imports;
    if (data.length >= count && data.every(({ state }) => state !== 'running')) return;
    await new Promise(wake => setTimeout(wake, ASKED_EVERY_MS));
  }
}
