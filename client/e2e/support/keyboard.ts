import type { Locator, Page } from 'playwright-core';

type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'slider';

/** Pages of twenty titles have some ten things to press on each. */
const MAX_STEPS = 250;

/** Goes on with Tab until the first control of a name has the focus. */
export function tabTo(page: Page, role: Role, name: string): Promise<void> {
  return tabOnto(page.getByRole(role, { name, exact: true }).first());
}

/**
 * Goes on with Tab until something has the focus, once it is there: what is pressed too early goes past it, and so does what
 * is pressed where the focus was passed to it already.
 */
export async function tabOnto(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MAX_STEPS; step++) {
    if (await target.evaluate(element => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target.toString()}.`);
}

/** Expects that an element has the focus, or gets it: focus is passed a moment after what it is passed for. */
export async function expectFocus(target: Locator): Promise<void> {
  const isFocused = target.and(target.page().locator(':focus')).first().waitFor();
  await expectAsync(isFocused).withContext(`the focus of ${target.toString()}`).toBeResolved();
}
