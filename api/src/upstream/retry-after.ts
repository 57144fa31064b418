/** A pause that is stated longer is taken for this: whoever states an endless one is asked again some day. */
const MAX_SECONDS = 15 * 60;

/**
 * Reads the header `Retry-After`: a number of seconds, or a date (RFC 9110, section 10.2.3).
 *
 * @param now milliseconds since 1970.
 * @returns seconds, at most 15 minutes, 0 for a date that has passed; undefined where there is no header, or none that can be read.
 */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Math.min(Number(header), MAX_SECONDS);
  const date = Date.parse(header);
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, Math.ceil((date - now) / 1000)), MAX_SECONDS);
}
