/** How numbers are stored in one dump. Reads outside of the bytes give 0, so that a cut structure never throws. */
export class ByteLayout {
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;

  constructor(bits: 32 | 64, littleEndian: boolean) {
    this.bits = bits;
    this.littleEndian = littleEndian;
  }

  u16(bytes: Buffer, offset: number): number {
    if (!holds(bytes, offset, 2)) return 0;
    return this.littleEndian ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
  }

  u32(bytes: Buffer, offset: number): number {
    if (!holds(bytes, offset, 4)) return 0;
    return this.littleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
  }

  i32(bytes: Buffer, offset: number): number {
    return this.u32(bytes, offset) | 0;
  }

  u64(bytes: Buffer, offset: number): bigint {
    if (!holds(bytes, offset, 8)) return 0n;
    return this.littleEndian ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset);
  }

  /** A C `unsigned long` or pointer of `size` bytes. */
  word(bytes: Buffer, offset: number, size = this.bits / 8): bigint {
    return size === 8 ? this.u64(bytes, offset) : BigInt(this.u32(bytes, offset));
  }
}

function holds(bytes: Buffer, offset: number, length: number): boolean {
  return offset >= 0 && offset + length <= bytes.length;
}

/** 0xdead0000 */
export function hex(value: bigint): string {
  return `0x${value.toString(16)}`;
}

/** Text up to the first NUL. */
export function cString(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
