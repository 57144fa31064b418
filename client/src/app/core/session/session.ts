import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type Account, getCurrentSession, signOut } from '@anirec/openapi/angular';
import { isUnauthenticated } from '../failures/failure';
import { BrowserStorage } from '../browser-storage';

const SIGNED_IN_KEY = 'anirec.signed-in.v1';

/** When an account that cannot be reached is asked for again, in ms after the time before; after that, on demand. */
const RETRY_DELAYS_MS = [2000, 4000, 8000, 16_000] as const;

/** Why nobody is signed in: nobody was, the session ended on its own, they signed out, or they deleted the account. */
export type SignedOutReason = 'absent' | 'ended' | 'left' | 'deleted';

/** Who is signed in. `unavailable` says that nobody can tell at the moment: it is never taken for signed out. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-in'; readonly account: Account }
  | { readonly kind: 'signed-out'; readonly reason: SignedOutReason }
  | { readonly kind: 'unavailable'; readonly error: unknown };

/** Knows who is signed in. The session itself is a cookie that no script can read: only the API can say. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly current = signal<SessionState>({ kind: 'loading' });
  private readonly asking = signal(false);
  private underWay: Promise<void> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly storage = inject(BrowserStorage);

  /** Whether somebody was signed in here the last time that could be told: what to count on until the API has answered. */
  readonly wasSignedIn = this.storage.has(SIGNED_IN_KEY);
  readonly state = this.current.asReadonly();
  readonly isSignedIn = computed(() => this.state().kind === 'signed-in');
  /** Undefined where nobody is signed in, or nobody can tell. */
  readonly account = computed(() => {
    const state = this.state();
    return state.kind === 'signed-in' ? state.account : undefined;
  });
  /** Whether the API is being asked right now. */
  readonly isAsking = this.asking.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.retry));
  }

  /** Asks who is signed in, and goes on asking for a while where that cannot be told. */
  async check(): Promise<void> {
    this.underWay ??= this.ask(RETRY_DELAYS_MS).finally(() => (this.underWay = undefined));
    await this.underWay;
  }

  /** Ends the session here and at the API. It throws where the API cannot be told: the session goes on then. */
  async signOut(): Promise<void> {
    await signOut({ throwOnError: true });
    this.leave('left');
  }

  /** Notes that there is no session, as the API has just said. */
  end(): void {
    if (this.current().kind !== 'signed-out') this.leave(this.isSignedIn() ? 'ended' : 'absent');
  }

  /** Notes that there is no session any more. */
  leave(reason: SignedOutReason): void {
    clearTimeout(this.retry);
    this.storage.remove(SIGNED_IN_KEY);
    this.current.set({ kind: 'signed-out', reason });
  }

  private async ask([delay, ...later]: readonly number[]): Promise<void> {
    clearTimeout(this.retry);
    this.asking.set(true);
    try {
      const { account } = (await getCurrentSession({ throwOnError: true })).data;
      if (account === null) this.end();
      else this.enter(account);
    } catch (error) {
      if (isUnauthenticated(error)) this.end();
      else this.wait(error, delay, later);
    } finally {
      this.asking.set(false);
    }
  }

  private enter(account: Account): void {
    this.storage.write(SIGNED_IN_KEY, true);
    this.current.set({ kind: 'signed-in', account });
  }

  /** Whoever is known to be signed in stays so: a failure says nothing about that. */
  private wait(error: unknown, delay: number | undefined, later: readonly number[]): void {
    if (!this.isSignedIn()) this.current.set({ kind: 'unavailable', error });
    if (delay !== undefined) this.retry = setTimeout(() => void this.ask(later), delay);
  }
}
