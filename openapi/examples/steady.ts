import type { Json } from '../json.ts';

/** What differs each time that somebody asks, and what stands for it. */
const CHANGING: readonly [RegExp, string][] = [
  [
    /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
    '0f8fad5b-d9cb-469f-a165-70867728950e',
  ],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-11-30T12:00:00.000Z'],
  // As calendars write it.
  [/\b\d{8}T\d{6}Z/g, '20261130T120000Z'],
  [/\banirec_[\w-]{43}/g, `anirec_${'x'.repeat(43)}`],
  [/^anirec_[\w-]{5}$/g, 'anirec_xxxxx'],
  [/\/lists\/[\w-]{43}\//g, `/lists/${'x'.repeat(43)}/`],
  // Where the simulator of MyAnimeList has people's pictures.
  [/http:\/\/127\.0\.0\.1:\d+/g, 'https://myanimelist.example'],
  [/http:\/\/localhost:\d+/g, 'http://localhost:8080'],
];

/** A shortened array ends so early: what stands in it is alike. */
const MAX_OBJECTS = 1;
const MAX_VALUES = 3;

/** An answer short enough to be read, in which nothing differs the next time. */
export function steady(value: Json): Json {
  if (typeof value === 'string')
    return CHANGING.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) {
    const most = typeof value[0] === 'object' ? MAX_OBJECTS : MAX_VALUES;
    return value.slice(0, most).map(steady);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, steady(each)]));
}

/** What an answer is made of: its fields and their types. Where there is nothing, nothing is known. */
export function shapeOf(value: Json): Json {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  const fields = Object.keys(value).toSorted();
  return Object.fromEntries(fields.map(field => [field, shapeOf(value[field] ?? null)]));
}
