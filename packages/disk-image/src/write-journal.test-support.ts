import { crc32c } from './crc32c.ts';

/** A transaction: new content of blocks by their numbers, and blocks whose earlier content does not count. */
export interface Transaction {
  readonly blocks: ReadonlyMap<number, Buffer>;
  readonly revoked?: readonly number[];
  /** False: the machine died before it was complete. */
  readonly isCommitted?: boolean;
}

export interface WrittenFormat {
  readonly checksums: 2 | 3 | undefined;
  readonly is64Bit: boolean;
}

const MAGIC = 0xc03b3998;

/**
 * Writes transactions into the empty journal of a file system, as a machine leaves them that dies before the blocks are in their places.
 * Not the product's reader turned round: e2fsck is what it is held against.
 *
 * @param start block of the disk at which the journal begins; it lies in one piece
 */
export function writeJournal(image: Buffer, start: number, transactions: readonly Transaction[], format: WrittenFormat): void {
  const size = 1024 << image.readUInt32LE(1024 + 0x18);
  const superblock = image.subarray(start * size, start * size + 1024);
  const seed = crc32c(0xffffffff, superblock.subarray(0x30, 0x40));
  const seal = (block: Buffer, offset: number) => {
    if (format.checksums !== undefined) block.writeUInt32BE(crc32c(seed, block), offset);
  };
  let at = start + 1;
  const put = (block: Buffer) => block.copy(image, at++ * size);
  const header = (type: number, sequence: number) => {
    const block = Buffer.alloc(size);
    for (const [index, value] of [MAGIC, type, sequence].entries()) block.writeUInt32BE(value, index * 4);
    return block;
  };
  for (const [index, { blocks, revoked = [], isCommitted = true }] of transactions.entries()) {
    const sequence = index + 1;
    if (revoked.length > 0) {
      const block = header(5, sequence);
      const bytes = format.is64Bit ? 8 : 4;
      block.writeUInt32BE(16 + revoked.length * bytes, 12);
      for (const [nth, target] of revoked.entries()) block.writeUInt32BE(target, 16 + nth * bytes + bytes - 4);
      seal(block, size - 4);
      put(block);
    }
    const all = [...blocks];
    const perDescriptor = 20;
    for (let first = 0; first < all.length; first += perDescriptor) {
      const part = all.slice(first, first + perDescriptor);
      const stored = part.map(([target, content]) => escaped(target, content));
      const block = header(1, sequence);
      let tag = 12;
      for (const [nth, { target, content, isEscaped }] of stored.entries()) {
        const number = Buffer.alloc(4);
        number.writeUInt32BE(sequence);
        const flags = (isEscaped ? 1 : 0) | (nth === 0 ? 0 : 2) | (nth === stored.length - 1 ? 8 : 0);
        block.writeUInt32BE(target, tag);
        block.writeUInt16BE(flags, tag + 6);
        const sum = crc32c(crc32c(seed, number), content);
        if (format.checksums === 2) block.writeUInt16BE(sum & 0xffff, tag + 4);
        if (format.checksums === 3) block.writeUInt32BE(sum, tag + 12);
        tag += format.checksums === 3 ? 16 : (format.is64Bit ? 12 : 8) + (format.checksums === 2 ? 2 : 0);
        if (nth === 0) tag += 16;
      }
      seal(block, size - 4);
      put(block);
      for (const { content } of stored) put(content);
    }
    if (!isCommitted) break;
    const commit = header(2, sequence);
    seal(commit, 16);
    put(commit);
  }
  const checksums = format.checksums === undefined ? 0 : format.checksums === 2 ? 0x8 : 0x10;
  superblock.writeUInt32BE(0x1 | (format.is64Bit ? 0x2 : 0) | checksums, 0x28);
  superblock.writeUInt32BE(1, 0x18);
  superblock.writeUInt32BE(1, 0x1c);
  superblock.writeUInt8(format.checksums === undefined ? 0 : 4, 0x50);
  superblock.writeUInt32BE(0, 0xfc);
  if (format.checksums !== undefined) superblock.writeUInt32BE(crc32c(0xffffffff, superblock), 0xfc);
  markUnclean(image);
}

function escaped(target: number, content: Buffer) {
  if (content.readUInt32BE(0) !== MAGIC) return { target, content, isEscaped: false };
  const copy = Buffer.from(content);
  copy.writeUInt32BE(0, 0);
  return { target, content: copy, isEscaped: true };
}

/** "needs recovery", as a mounted file system has it. */
function markUnclean(image: Buffer): void {
  const superblock = image.subarray(1024, 2048);
  superblock.writeUInt32LE(superblock.readUInt32LE(0x60) | 0x4, 0x60);
  superblock.writeUInt32LE(crc32c(0xffffffff, superblock.subarray(0, 0x3fc)), 0x3fc);
}
