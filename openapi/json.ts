/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface JsonObject {
  [key: string]: Json;
}

/** @throws {TypeError} where it is none. */
export function asObject(node: Json | undefined): JsonObject {
  if (!isObject(node)) throw new TypeError('expected a JSON object');
  return node;
}

export function asObjectOrEmpty(node: Json | undefined): JsonObject {
  return isObject(node) ? node : {};
}

/** @throws {TypeError} where it is none. */
export function asArray(node: Json | undefined): Json[] {
  if (!Array.isArray(node)) throw new TypeError('expected a JSON array');
  return node;
}

/** @throws {TypeError} where it is none. */
export function asString(node: Json | undefined): string {
  if (typeof node !== 'string') throw new TypeError('expected a JSON string');
  return node;
}

function isObject(node: Json | undefined): node is JsonObject {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
