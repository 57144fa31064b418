import type { Page } from 'playwright-core';

/**
 * How far a page is scrolled when something on it is pressed next, in pixels: what was just scrolled to may still be on its way,
 * so that asking before says less.
 */
export function scrolledWhenPressed(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(give => addEventListener('pointerdown', () => give(scrollY), { capture: true })),
  );
}

/** Waits until a page is scrolled about as far. */
export async function untilScrolledTo(page: Page, pixels: number): Promise<void> {
  await page.waitForFunction(wanted => Math.abs(scrollY - wanted) < 50, pixels);
}
