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
