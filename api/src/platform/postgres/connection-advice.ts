/** What the driver says without a code of anyone's. */
const NO_PASSWORD = 'no password';

/**
 * What to do where a server cannot be connected to, for whoever operates AniRec. Says nothing of the password.
 *
 * @param error what the driver threw: one of PostgreSQL's (its appendix A has the codes), or one of the system's.
 * @param url `postgres://…`, as it was configured.
 */
export function connectionAdvice(error: unknown, url: string): string {
  const { host, hostname, username, pathname } = new URL(url);
  const user = decodeURIComponent(username);
  switch (codeOf(error)) {
    case '3D000':
      return `The server at ${host} has no database “${decodeURIComponent(pathname.slice(1))}”. Create it, or name another in DATABASE_URL.`;
    case '28P01':
      return `The server at ${host} does not take the password of “${user}”. Check DATABASE_URL and DATABASE_PASSWORD; in an address, characters such as @ : / # % are %-encoded.`;
    case NO_PASSWORD:
      return `The server at ${host} wants a password of “${user}”. Set DATABASE_PASSWORD.`;
    case '28000':
      return `The server at ${host} does not let “${user}” in. Check the user in DATABASE_URL, and the server's pg_hba.conf.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name “${hostname}” leads to no server. Check the host in DATABASE_URL.`;
    default:
      return `The database at ${host} does not answer. Check DATABASE_URL.`;
  }
}

/** Where no table can be made or found: every schema of the role's `search_path` is missing, or shut to it. */
export function schemaAdvice(url: string): string {
  const { host, username } = new URL(url);
  return `The role “${decodeURIComponent(username)}” has no schema to use at ${host}. Create one that its search_path names, and let it use that.`;
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Error && /^SASL: .*password must be/.test(error.message)) return NO_PASSWORD;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
