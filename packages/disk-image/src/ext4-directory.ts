/** A name in a folder, and what it stands for. */
export interface DirectoryEntry {
  readonly inode: number;
  /** One component of a path: not empty, not `.` or `..`, without `/` and NUL. Undefined when the name is none, or not UTF-8. */
  readonly name: string | undefined;
  /** The bytes of the name, whatever they are. */
  readonly bytes: Buffer;
}

/** Bytes before the name: `Documentation/filesystems/ext4/directory.rst` of the Linux kernel. */
const HEADER = 8;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The entries in one block of a folder, `.` and `..` left out. Blocks of a hash tree's index have none: their records stand in entries
 * without an inode, which every reader skips.
 *
 * @returns `isDamaged` when a record contradicts the block; the entries are then those before it
 */
export function entriesOf(block: Buffer): { readonly entries: readonly DirectoryEntry[]; readonly isDamaged: boolean } {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (at < block.length) {
    if (at + HEADER > block.length) return { entries, isDamaged: true };
    const inode = block.readUInt32LE(at);
    const length = block.readUInt16LE(at + 4);
    const nameLength = block.readUInt8(at + 6);
    if (length < HEADER || length % 4 !== 0 || at + length > block.length || HEADER + nameLength > length)
      return { entries, isDamaged: true };
    if (inode !== 0) {
      const bytes = block.subarray(at + HEADER, at + HEADER + nameLength);
      const name = nameOf(bytes);
      if (name !== '.' && name !== '..') entries.push({ inode, name, bytes });
    }
    at += length;
  }
  return { entries, isDamaged: false };
}

function nameOf(bytes: Buffer): string | undefined {
  if (bytes.length === 0 || bytes.includes(0) || bytes.includes(0x2f)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
