/**
 * Reads the header `Retry-After`: a number of seconds, or a date (RFC 9110, section 10.2.3).
 *
 * @param now milliseconds since 1970.
 * @returns seconds, 0 for a date that has passed; undefined where there is no header, or none that can be read.
 */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
