import { ByteLayout } from '../byte-layout.ts';

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
export function readMappedFiles(note: Buffer, layout: ByteLayout): MappedFiles | undefined {
  // 32-bit programs under a 64-bit MIPS kernel have 64-bit words here.
  return readWithWord(note, layout, layout.bits / 8) ?? (layout.bits === 32 ? readWithWord(note, layout, 8) : undefined);
}

function readWithWord(note: Buffer, layout: ByteLayout, word: number): MappedFiles | undefined {
  const count = Number(layout.word(note, 0, word));
  const pageSize = layout.word(note, word, word);
  const namesAt = word * 2 + count * word * 3;
  if (pageSize === 0n || namesAt > note.length) return undefined;
  let name = namesAt;
  for (let index = 0; index < count; index++) {
    const nameEnd = note.indexOf(0, name);
    if (nameEnd === -1) return undefined;
    name = nameEnd + 1;
  }
  return new MappedFiles(note, layout, word, count, pageSize);
}

/**
 * The files of a note, read from its bytes each time that they are walked: a note may list half a million, and as objects they fill the
 * memory.
 */
export class MappedFiles implements Iterable<MappedFile> {
  readonly length: number;
  readonly #note: Buffer;
  readonly #layout: ByteLayout;
  readonly #word: number;
  readonly #pageSize: bigint;

  /** @param word bytes of a number; `count` names were found behind as many triples */
  constructor(note: Buffer, layout: ByteLayout, word: number, count: number, pageSize: bigint) {
    this.length = count;
    this.#note = note;
    this.#layout = layout;
    this.#word = word;
    this.#pageSize = pageSize;
  }

  *[Symbol.iterator](): Generator<MappedFile, void> {
    let name = this.#names();
    for (let index = 0; index < this.length; index++) {
      const nameEnd = this.#note.indexOf(0, name);
      yield this.#file(index, name, nameEnd);
      name = nameEnd + 1;
    }
  }

  /** The first file that is mapped where an address lies. */
  at(address: bigint): MappedFile | undefined {
    let index = 0;
    while (index < this.length && !(address >= this.#number(index, 0) && address < this.#number(index, 1))) index++;
    if (index === this.length) return undefined;
    // Only this name is decoded.
    let name = this.#names();
    for (let passed = 0; passed < index; passed++) name = this.#note.indexOf(0, name) + 1;
    return this.#file(index, name, this.#note.indexOf(0, name));
  }

  /** Where the names begin. */
  #names(): number {
    return this.#word * (2 + this.length * 3);
  }

  #file(index: number, name: number, nameEnd: number): MappedFile {
    return {
      start: this.#number(index, 0),
      end: this.#number(index, 1),
      fileOffset: this.#number(index, 2) * this.#pageSize,
      path: this.#note.toString('utf8', name, nameEnd),
    };
  }

  #number(index: number, place: number): bigint {
    return this.#layout.word(this.#note, this.#word * (2 + index * 3 + place), this.#word);
  }
}

/** Of a core that lists none. */
export const NO_FILES = new MappedFiles(Buffer.alloc(0), new ByteLayout(64, true), 8, 0, 1n);
