import type { Page } from 'playwright-core';

/** The text of each element, also of those below the screen, which have no `innerText` before they come near it. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allTextContents();
  return texts.map(text => text.trim());
}
