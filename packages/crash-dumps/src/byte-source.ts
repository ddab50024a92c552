import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { readAt } from '@bakehouse/system/files';

/** Windows of this size make a note walk cheap without holding the file: 10,000 threads are about 30 reads. */
const WINDOW = 256 * 1024;
const NEAR = 4096;
/** No fact that is read from a dump is larger; the kernel limits its largest note, the list of files, to 4 MiB. */
const LARGEST_READ = 16 * 1024 * 1024;

/** Reads parts of a file that may be larger than memory. Never throws for a place outside of the file: it returns fewer bytes. */
export interface ByteSource {
  readonly size: number;
  /** At most `length` bytes from `offset`, and at most 16 MiB; fewer at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** A source over bytes in memory. */
export function bytesOf(content: Buffer): ByteSource {
  return {
    size: content.length,
    read: async (offset, length) => (isPlace(offset, length) ? content.subarray(offset, offset + Math.min(length, LARGEST_READ)) : EMPTY),
  };
}

/** Opens a file for `work` and closes it afterwards. */
export async function withFile<T>(path: string | Buffer, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await openDump(path);
  try {
    const { size } = await handle.stat();
    return await work(new WindowedFile(handle, size));
  } finally {
    await handle.close();
  }
}

/** Opens what was a regular file when it was found: a link that has taken its place is not followed, a pipe does not block. */
export function openDump(path: string | Buffer): Promise<FileHandle> {
  // Windows has neither.
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
}

const EMPTY = Buffer.alloc(0);

class WindowedFile implements ByteSource {
  readonly size: number;
  readonly #handle: FileHandle;
  #start = 0;
  #window: Buffer = EMPTY;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  async read(offset: number, length: number): Promise<Buffer> {
    if (!isPlace(offset, length) || offset >= this.size) return EMPTY;
    const wanted = Math.min(length, LARGEST_READ, this.size - offset);
    const within = offset - this.#start;
    if (within >= 0 && within + wanted <= this.#window.length) return this.#window.subarray(within, within + wanted);
    // Read ahead only for a walk: a jump, such as to a module's first page, gets what it asks for.
    const walks = within >= 0 && within <= this.#window.length + NEAR;
    const buffer = Buffer.alloc(Math.max(wanted, Math.min(walks ? WINDOW : NEAR, this.size - offset)));
    const filled = await readAt(this.#handle, buffer, offset);
    this.#start = offset;
    this.#window = buffer.subarray(0, filled);
    return this.#window.subarray(0, wanted);
  }
}

function isPlace(offset: number, length: number): boolean {
  return Number.isSafeInteger(offset) && offset >= 0 && Number.isSafeInteger(length) && length > 0;
}
