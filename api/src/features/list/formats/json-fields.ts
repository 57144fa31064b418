/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the end of a way of fields; undefined where the way ends before. */
export function at(value: unknown, ...way: readonly string[]): unknown {
  return way.reduce<unknown>((inner, field) => (isObject(inner) ? inner[field] : undefined), value);
}

/** The list at the end of a way; an empty one where there is none. */
export function listAt(value: unknown, ...way: readonly string[]): readonly unknown[] {
  const found = at(value, ...way);
  return Array.isArray(found) ? found : [];
}

/** Whether any of the rows of a list has a field, by which a form is told. */
export function hasField(rows: readonly unknown[], field: string): boolean {
  return rows.some(row => isObject(row) && field in row);
}
