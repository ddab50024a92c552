import type { ByteLayout } from './byte-layout.ts';

export interface MappedFile {
  readonly start: bigint;
  readonly end: bigint;
  /** Where in the file the mapping starts, in bytes. */
  readonly fileOffset: bigint;
  readonly path: string;
}

/**
 * Reads an NT_FILE note: count, page size, count × {start, end, offset in pages}, then the names, each ended by NUL.
 *
 * @returns undefined when the note does not follow that layout
 */
export function readMappedFiles(note: Buffer, layout: ByteLayout): readonly MappedFile[] | undefined {
  // 32-bit programs under a 64-bit MIPS kernel have 64-bit words here.
  return readWithWord(note, layout, layout.bits / 8) ?? (layout.bits === 32 ? readWithWord(note, layout, 8) : undefined);
}

function readWithWord(note: Buffer, layout: ByteLayout, word: number): readonly MappedFile[] | undefined {
  const count = Number(layout.word(note, 0, word));
  const pageSize = layout.word(note, word, word);
  const namesAt = word * 2 + count * word * 3;
  if (pageSize === 0n || namesAt > note.length) return undefined;
  const files: MappedFile[] = [];
  let name = namesAt;
  for (let index = 0; index < count; index++) {
    const at = word * 2 + index * word * 3;
    const nameEnd = note.indexOf(0, name);
    if (nameEnd === -1) return undefined;
    files.push({
      start: layout.word(note, at, word),
      end: layout.word(note, at + word, word),
      fileOffset: layout.word(note, at + word * 2, word) * pageSize,
      path: note.toString('utf8', name, nameEnd),
    });
    name = nameEnd + 1;
  }
  return files;
}
