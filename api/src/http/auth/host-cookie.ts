import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * A cookie that only this site sets, and no script reads. Browsers hold sites to the prefix `__Host-`: such a cookie
 * came over HTTPS, from this very host (RFC 6265bis, section 4.1.3.2).
 *
 * On plain HTTP, which the configuration allows for this computer alone, neither the prefix nor `Secure` would work.
 */
export class HostCookie {
  /** As browsers know it. */
  readonly name: string;
  private readonly secure: boolean;

  /** @param publicUrl where AniRec is reached from outside. */
  constructor(name: string, publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? `__Host-${name}` : name;
  }

  /** Finds the cookie's value in a request's `Cookie` header. */
  read(cookies: string | undefined): string | undefined {
    return cookies === undefined ? undefined : parseCookie(cookies)[this.name];
  }

  /** The `Set-Cookie` header that makes a browser keep a value for so many seconds. */
  keep(value: string, seconds: number): string {
    const { name, secure } = this;
    return stringifySetCookie({
      name,
      value,
      maxAge: seconds,
      path: '/',
      httpOnly: true,
      secure,
      sameSite: 'lax',
    });
  }

  /** The `Set-Cookie` header that makes a browser forget the cookie. */
  forget(): string {
    return this.keep('', 0);
  }
}
