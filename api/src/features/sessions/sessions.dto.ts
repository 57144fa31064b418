import type { Account } from '../users/users.dto.ts';

/** Who is signed in with a browser. */
export interface CurrentSession {
  /** The account that is signed in; null for a guest. */
  account: Account | null;
}
