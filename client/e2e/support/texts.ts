import type { Locator, Page } from 'playwright-core';

/** The text of an element, also of one below the screen, which has no `innerText` before it comes near it. */
export async function textOf(element: Locator): Promise<string> {
  return tidy((await element.textContent()) ?? '');
}

/** The text of each element, as `textOf` gives it. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map(tidy);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
