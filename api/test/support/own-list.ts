import { systemClock } from '../../src/platform/scheduling/clock.ts';
import type { ListPage } from '../../src/features/list/list.dto.ts';
import { openTestDatabase } from './application.ts';
import { expectDocumented } from './contract.ts';
import { listEntry, listsOver } from './lists.ts';
import type { Person } from './signed-in.ts';

/** A title of the catalogue, and the number of none. */
export const [BEBOP, NO_ANIME] = [1, 2_000_000_000];
/** What is said of a title that was watched to its end. */
export const WATCHED = { status: 'completed', score: 9, progress: 26 };

/** Puts entries on somebody's list as an import does. */
export async function bring(
  { userId }: Pick<Person, 'userId'>,
  list: Parameters<typeof listEntry>[0][],
): Promise<void> {
  const lists = listsOver(await openTestDatabase(), systemClock);
  await lists.merge(userId, list.map(listEntry));
}

/** A page of somebody's list, which is as the contract has it. */
export async function listPage(person: Person, query = ''): Promise<ListPage> {
  const response = await person.get(`/list${query}`);
  expectDocumented('listMyList', response);
  expect(response.status).toBe(200);
  return response.body as ListPage;
}
