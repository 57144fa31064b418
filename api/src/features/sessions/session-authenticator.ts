import { Authenticator, type SignedInUser } from '../../http/auth/authentication.ts';
import type { HostCookie } from '../../http/auth/host-cookie.ts';
import type { UsersService } from '../users/users.service.ts';
import type { SessionsService } from './sessions.service.ts';

/** Tells who sent a request by the session that its cookie refers to. */
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly cookie: HostCookie,
    private readonly sessions: SessionsService,
    private readonly users: UsersService,
  ) {
    super();
  }

  /** Looks for the user each time: deleting an account ends all of its sessions, wherever they are. */
  override async identify(cookies: string | undefined): Promise<SignedInUser | undefined> {
    const reference = this.cookie.read(cookies);
    const userId = reference && (await this.sessions.userOf(reference));
    return userId ? this.users.find(userId) : undefined;
  }
}
