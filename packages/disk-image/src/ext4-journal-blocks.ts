/** How the blocks of a journal are laid out, by its features. */
export interface JournalFormat {
  /** What all checksums begin with; undefined where there are none. */
  readonly seed: number | undefined;
  /** Of the checksums. */
  readonly version: 2 | 3 | undefined;
  readonly is64Bit: boolean;
}

/** A block of the file system in a transaction. */
export interface JournalTag {
  /** The block that it is the new content of. */
  readonly target: number;
  readonly isEscaped: boolean;
  /** Of the sequence and the content; 16 bits in version 2. */
  readonly checksum: number;
  /** The block of the disk that holds the content. */
  readonly at: number;
}

const HEADER = 12;
const REVOKE_HEADER = 16;
const TAIL = 4;
const UUID = 16;
/** Flags of a tag. */
const ESCAPED = 0x1;
const SAME_UUID = 0x2;
const LAST_TAG = 0x8;

/** What a descriptor block says of the blocks that follow it. */
export function descriptorTags(block: Buffer, format: JournalFormat): Omit<JournalTag, 'at'>[] {
  const size = tagBytes(format);
  const end = block.length - (format.seed === undefined ? 0 : TAIL);
  const tags: Omit<JournalTag, 'at'>[] = [];
  for (let at = HEADER; at + size <= end; ) {
    // Of the 32 bits of flags in version 3 only the lower ones are used; they stand where the others have theirs.
    const flags = block.readUInt16BE(at + 6);
    tags.push({
      target: block.readUInt32BE(at) + (format.is64Bit ? block.readUInt32BE(at + 8) * 2 ** 32 : 0),
      isEscaped: (flags & ESCAPED) !== 0,
      checksum: format.version === 3 ? block.readUInt32BE(at + 12) : block.readUInt16BE(at + 4),
    });
    if ((flags & LAST_TAG) !== 0) break;
    at += size + ((flags & SAME_UUID) === 0 ? UUID : 0);
  }
  return tags;
}

/** As `journal_tag_bytes` of the kernel counts: version 2 has two bytes more than it uses. */
function tagBytes({ version, is64Bit }: JournalFormat): number {
  if (version === 3) return 16;
  return (is64Bit ? 12 : 8) + (version === 2 ? 2 : 0);
}

/** The blocks whose content in this and earlier transactions does not count. */
export function revokedBlocks(block: Buffer, format: JournalFormat): number[] {
  const size = format.is64Bit ? 8 : 4;
  const end = Math.min(block.readUInt32BE(HEADER), block.length - (format.seed === undefined ? 0 : TAIL));
  const revoked: number[] = [];
  for (let at = REVOKE_HEADER; at + size <= end; at += size) {
    revoked.push(format.is64Bit ? block.readUInt32BE(at) * 2 ** 32 + block.readUInt32BE(at + 4) : block.readUInt32BE(at));
  }
  return revoked;
}
