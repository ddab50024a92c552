import { type FileHandle, open, rm } from 'node:fs/promises';
import { CancelledError, throwIfCancelled } from '@bakehouse/core/errors';
import { explainNoRoom, writeAt } from '@bakehouse/system/files';
import { hashFiles } from '@bakehouse/system/hashing';
import type { Packed, PackedFile } from './pack-entry.ts';

/** What is collected before it is written. */
const WRITE = 1024 * 1024;

/** A file that is written from its start to its end, and of which parts may be written again. */
export class ArchiveFile {
  readonly #file: FileHandle;
  #pending: Buffer[] = [];
  #pendingSize = 0;
  #written = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Bytes up to now. */
  get size(): number {
    return this.#written + this.#pendingSize;
  }

  async append(parts: readonly Buffer[]): Promise<void> {
    this.collect(parts);
    if (this.isFull) await this.flush();
  }

  /** Takes parts without writing them: who calls this calls `flush` when it `isFull`. */
  collect(parts: readonly Buffer[]): void {
    for (const part of parts) {
      this.#pending.push(part);
      this.#pendingSize += part.length;
    }
  }

  get isFull(): boolean {
    return this.#pendingSize >= WRITE;
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#pending, this.#pendingSize);
    this.#pending = [];
    this.#pendingSize = 0;
    await writeAt(this.#file, bytes, this.#written);
    this.#written += bytes.length;
  }

  /** Writes over what was written at an offset. */
  async rewrite(bytes: Buffer, offset: number): Promise<void> {
    await this.flush();
    await writeAt(this.#file, bytes, offset);
  }
}

/**
 * Writes an archive: on disk and whole when the returned promise resolves, and gone when it rejects.
 *
 * @throws UserError when there is no room for it, CancelledError, and what `work` throws
 */
export async function writeArchiveFile(
  archive: string,
  signal: AbortSignal,
  work: (file: ArchiveFile) => Promise<readonly PackedFile[]>,
): Promise<Packed> {
  throwIfCancelled(signal);
  const handle = await open(archive, 'w');
  try {
    const file = new ArchiveFile(handle);
    const files = await work(file);
    await file.flush();
    await handle.sync();
    await handle.close();
    // Only now: a header may have been written again after what follows it.
    const [sha256 = ''] = await hashFiles([{ path: archive, size: file.size }], { signal });
    return { sha256, size: file.size, files };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(archive, { force: true });
    if (signal.aborted) throw new CancelledError();
    throw explainNoRoom(error, `for ${archive}`);
  }
}
