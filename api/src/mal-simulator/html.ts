/** A piece of HTML in which everything that came from elsewhere is escaped. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes HTML as a template: HTML among its values is taken over, a list is joined, all else is escaped. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | Html[])[]
): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(written)));
}

function written(value: string | number | Html | Html[]): string {
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.join('');
  return String(value).replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? character);
}
