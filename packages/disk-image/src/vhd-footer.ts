/*
 * Fixed VHD: the raw disk followed by one 512-byte footer, all numbers big-endian. "Virtual Hard Disk Image Format
 * Specification", version 1.0, Microsoft, 11 October 2006. Only what reading needs; packages/builders writes footers.
 */
export const FOOTER_SIZE = 512;
export const VHD_COOKIE = 'conectix';
const CHECKSUM_OFFSET = 64;

export interface VhdFooter {
  readonly type: 'fixed' | 'dynamic' | 'differencing' | 'unknown';
  /** Bytes of the disk. */
  readonly diskSize: number;
  /** What the footer says its bytes add up to, and what they do; complements, as the format has them. */
  readonly checksum: { readonly said: number; readonly found: number };
}

const TYPES: Readonly<Record<number, VhdFooter['type']>> = { 2: 'fixed', 3: 'dynamic', 4: 'differencing' };

/** @param bytes 512 of them; undefined when they are no footer at all */
export function readVhdFooter(bytes: Buffer): VhdFooter | undefined {
  if (bytes.length !== FOOTER_SIZE || bytes.toString('latin1', 0, VHD_COOKIE.length) !== VHD_COOKIE) return undefined;
  let sum = 0;
  for (const [index, byte] of bytes.entries()) {
    if (index < CHECKSUM_OFFSET || index >= CHECKSUM_OFFSET + 4) sum += byte;
  }
  return {
    type: TYPES[bytes.readUInt32BE(60)] ?? 'unknown',
    // "Current size" at 48; the original size at 40 is what the disk once had.
    diskSize: Number(bytes.readBigUInt64BE(48)),
    checksum: { said: bytes.readUInt32BE(CHECKSUM_OFFSET), found: ~sum >>> 0 },
  };
}
