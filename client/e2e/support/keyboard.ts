import type { Page } from 'playwright-core';

type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'slider';

/** Pages of twenty titles have some ten things to press on each. */
const MAX_STEPS = 250;

/**
 * Goes on with Tab until something has the focus, once it is there: what is pressed too early goes past it, and so does what
 * is pressed where the focus was passed to it already.
 */
export async function tabTo(page: Page, role: Role, name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  for (let step = 0; step < MAX_STEPS; step++) {
    if (await target.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches the ${role} “${name}”.`);
}
