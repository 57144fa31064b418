import { PeopleService } from '../../features/people/people.service.ts';
import { TogetherController } from '../../features/together/together.controller.ts';
import { TogetherService } from '../../features/together/together.service.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { PublicLists } from '../../upstream/public-lists.ts';
import type { Accounts } from './accounts.ts';
import type { Foundations, Parts } from './foundations.ts';
import type { Personal } from './personal.ts';

/** What people are read with. */
export interface PeopleNeeds {
  snapshots: Snapshots;
  publicLists: PublicLists;
  personal: Personal;
  accounts: Pick<Accounts, 'authenticator'>;
}

/** Builds what answers requests that name people: whoever is signed in, public lists and picks alike. */
export function peopleParts(
  { clock, database }: Pick<Foundations, 'clock' | 'database'>,
  { snapshots, publicLists, personal, accounts: { authenticator } }: PeopleNeeds,
): Parts {
  const people = new PeopleService(publicLists, personal.list, personal.feedback);
  const now = () => new Date(clock.now());
  const together = new TogetherService(snapshots, people, now, () => database.isAway());
  return [[TogetherController, () => new TogetherController(together, authenticator)]];
}
