/** Of x³² + x²⁶ + x²³ + x²² + x¹⁶ + x¹² + x¹¹ + x¹⁰ + x⁸ + x⁷ + x⁵ + x⁴ + x² + x + 1, the lowest power first. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder & 1) === 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  }
  return remainder;
});

/** The CRC-32 of bytes, as in ISO 3309 and in gzip (RFC 1952, section 8). It finds damage, not forgery. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  // A loop over the values takes three times as long here.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let k = 0; k < bytes.length; k++) {
    remainder = (remainder >>> 8) ^ (TABLE[(remainder ^ (bytes[k] ?? 0)) & 0xff] ?? 0);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
