import fc from 'fast-check';
import { Catalogue } from '../../src/engine/catalogue/catalogue.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import type { ListEntry } from '../../src/domain/list-entry.ts';
import { ListRepository } from '../../src/features/list/list.repository.ts';
import { ListService } from '../../src/features/list/list.service.ts';
import type { Clock } from '../../src/platform/scheduling/clock.ts';

/** An entry that is sound in every field, with the fields that a spec is about. */
export function listEntry(fields: Partial<ListEntry> & { animeId: number }): ListEntry {
  return {
    title: `Title ${fields.animeId}`,
    status: 'completed',
    score: null,
    progress: 0,
    updatedAt: null,
    ...fields,
  };
}

/** So many entries that differ from each other. */
export function longList(length: number): ListEntry[] {
  return Array.from({ length }, (_, index) =>
    listEntry({
      animeId: index + 1,
      title: `第${index}話 & <more>`,
      score: (index % 10) + 1,
      progress: index % 26,
    }),
  );
}

const HOSTILE_TEXT = [
  ']]>',
  '<![CDATA[',
  '</anime>',
  '&amp;',
  '&#0;',
  '\u0000',
  '\u001b[31m',
  '\r\n',
  '=1+1',
  '"',
  '👩‍👩‍👧',
  '\ud83d',
  '\ufffe',
];

/** Any list that might be stored: each title once, with names that break careless writers. */
export const anyList: fc.Arbitrary<ListEntry[]> = fc.uniqueArray(
  fc.record({
    animeId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    title: fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE_TEXT), fc.string({ unit: 'binary' })), {
        minLength: 1,
        maxLength: 5,
      })
      .map(parts => `A${parts.join('')}`),
    status: fc.constantFrom('watching', 'completed', 'on_hold', 'dropped', 'plan_to_watch'),
    score: fc.option(fc.integer({ min: 1, max: 10 })),
    progress: fc.integer({ min: 0, max: 100_000 }),
    updatedAt: fc.constant(null),
  }),
  { selector: ({ animeId }) => animeId, maxLength: 20 },
);

/** The lists in a database, beside a catalogue that has no titles. */
export function listsOver({ orm }: Database, clock: Pick<Clock, 'now'>): ListService {
  const catalogue = new Catalogue('test', [], () => 0);
  const searchIndex = { namedWith: () => [] };
  return new ListService(new ListRepository(orm.em), { current: { catalogue, searchIndex } }, clock);
}
