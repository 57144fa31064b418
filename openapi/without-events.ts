/**
 * Takes the reading of server-sent events out of the client that was generated for the Angular app: the contract has
 * none, and the code for them would be 2.4 kB of everybody's first load. The generator has no setting for it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const EVENTS = resolve(import.meta.dirname, 'angular/core/serverSentEvents.gen.ts');
const BEGINNING = 'export function createSseClient';

const [types, reader] = (await readFile(EVENTS, 'utf8')).split(BEGINNING);
if (types === undefined || reader === undefined) throw new Error(`${EVENTS} has no ${BEGINNING}.`);
const refusal = `${BEGINNING}<TData = unknown>(_: ServerSentEventsOptions): ServerSentEventsResult<TData> {
  throw new Error('The contract has no server-sent events.');
}
`;
await writeFile(EVENTS, types + refusal);
