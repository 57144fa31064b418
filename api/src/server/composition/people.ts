import { PeopleService } from '../../features/people/people.service.ts';
import type { RecommendationsService } from '../../features/recommendations/recommendations.service.ts';
import { SurpriseController } from '../../features/surprise/surprise.controller.ts';
import { SurpriseService } from '../../features/surprise/surprise.service.ts';
import { TasteController } from '../../features/taste/taste.controller.ts';
import { TasteService } from '../../features/taste/taste.service.ts';
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
  recommendations: RecommendationsService;
  accounts: Pick<Accounts, 'authenticator'>;
}

/** Builds what answers requests that name people: whoever is signed in, public lists and picks alike. */
export function peopleParts(
  { clock, database }: Pick<Foundations, 'clock' | 'database'>,
  { snapshots, publicLists, personal, recommendations, accounts: { authenticator } }: PeopleNeeds,
): Parts {
  const people = new PeopleService(publicLists, personal.list, personal.feedback);
  const now = () => new Date(clock.now());
  const taste = new TasteService(snapshots, people, recommendations);
  const surprises = new SurpriseService(snapshots, people, recommendations, Math.random);
  const together = new TogetherService(snapshots, people, now, () => database.isAway());
  return [
    [SurpriseController, () => new SurpriseController(surprises, authenticator)],
    [TasteController, () => new TasteController(taste, authenticator)],
    [TogetherController, () => new TogetherController(together, authenticator)],
  ];
}
