import type { Accounts } from './accounts.ts';
import type { Foundations, Parts } from './foundations.ts';
import { buildImports } from './imports.ts';
import type { Personal } from './personal.ts';
import type { Upstreams } from './upstreams.ts';
import { buildWriteBack } from './write-back.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';

/** What brings lists from elsewhere, and takes changes there. */
export interface ListExchange {
  readonly parts: Parts;
  /** Does what somebody's signing in makes possible; nobody waits for it. */
  readonly onSignIn: (userId: string) => void;
  /** Takes changes to MyAnimeList from now on. */
  start(): void;
  /** Waits for what is under way, and begins nothing more. */
  close(): Promise<void>;
}

export interface ListExchangeNeeds {
  personal: Personal;
  accounts: Accounts;
  upstreams: Upstreams;
  snapshots: Snapshots;
}

/** Builds both ways. */
export async function buildListExchange(
  foundations: Foundations,
  needs: ListExchangeNeeds,
): Promise<ListExchange> {
  const imports = await buildImports(foundations, { ...needs, list: needs.personal.list });
  const writeBack = buildWriteBack(foundations, needs);
  return {
    parts: [...imports.parts, ...writeBack.parts],
    onSignIn: userId => {
      imports.refresh(userId);
      writeBack.hasten(userId);
    },
    start: () => writeBack.start(),
    close: async () => {
      await writeBack.close();
      await imports.close();
    },
  };
}
