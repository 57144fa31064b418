import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;

/** A zip of some files, by their names (PKWARE's APPNOTE, 4.3). */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const offset = Buffer.concat(parts).length;
    const facts = factsOf(name, content, packed);
    parts.push(Buffer.concat([uint32(LOCAL_HEADER), facts, uint16(0), Buffer.from(name), packed]));
    const place = Buffer.concat([uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(Buffer.concat([uint32(CENTRAL_HEADER), uint16(VERSION), facts, place, Buffer.from(name)]));
  }
  const central = Buffer.concat(directory);
  const count = uint16(directory.length);
  const start = uint32(Buffer.concat(parts).length);
  const end = [uint32(END), uint16(0), uint16(0), count, count, uint32(central.length), start, uint16(0)];
  return Buffer.concat([...parts, central, ...end]);
}

/** What both headers say of a file, but for the length of its extra field. */
function factsOf(name: string, content: Uint8Array, packed: Uint8Array): Buffer {
  return Buffer.concat([
    ...[uint16(VERSION), uint16(0), uint16(DEFLATED), uint16(0), uint16(0x21), uint32(crc32(content))],
    ...[uint32(packed.length), uint32(content.length), uint16(Buffer.byteLength(name))],
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
