import { settled } from './api';

/** The first element of a kind that a selector finds. */
export function find<Kind extends HTMLElement>(
  page: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = page.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} that is ${selector}.`);
}

/** Opens the first part of a page that can be opened, as a click on its summary does. */
export async function unfold(page: HTMLElement): Promise<void> {
  find(page, 'details', HTMLDetailsElement).open = true;
  await settled();
}
