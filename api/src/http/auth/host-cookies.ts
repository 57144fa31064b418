import { HostCookie } from './host-cookie.ts';

/** What browsers hold for AniRec. */
export interface HostCookies {
  /** Binds a login to the browser that began it. */
  readonly login: HostCookie;
  /** The reference of a session. */
  readonly session: HostCookie;
}

/**
 * Names the cookies; `tsoa.json` tells the session's to third parties.
 *
 * @param publicUrl where AniRec is reached from outside.
 */
export function hostCookies(publicUrl: string): HostCookies {
  return {
    login: new HostCookie('anirec_login', publicUrl),
    session: new HostCookie('anirec_session', publicUrl),
  };
}
