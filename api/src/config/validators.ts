import { makeValidator } from 'envalid';
import { parseKeys } from '../platform/crypto/key-ring.ts';

/*
 * What a variable of the environment may hold. Each refuses the rest with what it wants, and never with what it was given:
 * that may be a password.
 */

/** An address of PostgreSQL, or of the embedded database. */
export const databaseUrl = schemeValidator('postgres:', 'postgresql:', 'pglite:');
/** An address of Redis. */
export const redisUrl = schemeValidator('redis:', 'rediss:');
/** An address that requests are sent to. */
export const webUrl = schemeValidator('http:', 'https:');
/** Any text but none. */
export const text = makeValidator(refuseEmpty);
/** What an authorization server knows AniRec by. */
export const clientId = makeValidator(refuseEmptyOrUnprintable);
/** What goes with it; may be empty. */
export const clientSecret = makeValidator(refuseUnprintable);
/** Where AniRec is reached from outside. */
export const publicUrl = makeValidator(refuseUnsafeUrl);
/** What tokens are encrypted with. */
export const keys = makeValidator(parseKeys);
/** A name that metrics are told apart by. */
export const shortName = makeValidator(refuseLongName);
/** A secret at AWS. */
export const secretArn = makeValidator(refuseOtherThanSecret);
/** How many proxies stand before the process. */
export const hops = makeValidator(refuseManyHops);
/** What quotas are multiplied by. */
export const factor = makeValidator(readFactor);

/** What goes into a form or a header, in which nothing else may stand (RFC 6749, appendix A). */
function refuseUnprintable(input: string): string {
  if (/^[\x20-\x7e]*$/.test(input)) return input;
  throw new Error('it must be of printable ASCII letters alone, without line breaks');
}

function refuseEmptyOrUnprintable(input: string): string {
  return refuseEmpty(refuseUnprintable(input));
}

function schemeValidator(...schemes: string[]) {
  return makeValidator<string>(input => {
    if (!schemes.some(scheme => input.startsWith(scheme))) {
      throw new Error(`it must begin with ${schemes.join(' or ')}`);
    }
    if (!URL.canParse(input) || breaksOff(input))
      throw new Error('it is no address: is a character of its password, such as / ? # or %, not %-encoded?');
    return input;
  });
}

/** A `/`, `?` or `#` in a password ends the host, and what follows stands where nothing is. The embedded one has a path. */
function breaksOff(address: string): boolean {
  const { protocol, pathname, search, hash } = new URL(address);
  return protocol !== 'pglite:' && (hash !== '' || `${pathname}${search}`.includes('@'));
}

function refuseEmpty(input: string): string {
  if (input === '') throw new Error('it must not be empty');
  return input;
}

function refuseLongName(input: string): string {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(input)) {
    throw new Error('it must be of up to 32 letters a to z, digits and hyphens, and begin with a letter');
  }
  return input;
}

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html */
function refuseOtherThanSecret(input: string): string {
  if (/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:\S+$/.test(input)) return input;
  throw new Error('it must be the ARN of a secret, arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME');
}

function refuseManyHops(input: string): number {
  if (!/^\d$/.test(input)) throw new Error('it must be a number from 0 to 9');
  return Number(input);
}

function readFactor(input: string): number {
  const number = Number(input);
  if (number > 0 && number < Infinity) return number;
  throw new Error('it must be a number above 0');
}

/** Sessions are as secret as passwords, and on plain HTTP everyone on the way reads them. */
function refuseUnsafeUrl(input: string): string {
  const { protocol, hostname } = URL.canParse(input) ? new URL(input) : { protocol: '', hostname: '' };
  const thisComputer = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  if (protocol === 'https:' || thisComputer) return input;
  throw new Error(
    'it must begin with https:, or else be http://localhost, since sessions must not be readable on the way',
  );
}
