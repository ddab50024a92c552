import { constants } from 'node:fs';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import { writeSparse } from '@bakehouse/disk-image/sparse';
import { readAt, readRegularText } from '@bakehouse/system/files';

const SCHEMA = 'bakehouse-download/1';
/** Links are not followed: the name of a partial file can be guessed. Windows has no such flag. */
const FLAGS = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Which content is being downloaded; a partial file of any other is useless. */
interface RangeIdentity {
  /** Without signature; of what `urlOf` makes. */
  readonly url: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * A file that is put together from ranges, out of sight; a small JSON file beside it says which parts are there, so that another run goes
 * on. Zeros become holes. One run at a time: who opens it holds the lock of its folder.
 */
export class RangeFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #identity: RangeIdentity;
  readonly #segment: number;
  readonly #done: Set<number>;

  private constructor(handle: FileHandle, path: string, identity: RangeIdentity, segment: number, done: Set<number>) {
    this.#handle = handle;
    this.#path = path;
    this.#identity = identity;
    this.#segment = segment;
    this.#done = done;
  }

  /**
   * Opens the partial file, with what an earlier run has left of the same content.
   *
   * @param path absolute; its folder must exist
   * @param segment bytes of a part, a multiple of 4 MiB
   */
  static async open(path: string, identity: RangeIdentity, segment: number): Promise<RangeFile> {
    const done = await readState(rangeStateOf(path), identity, segment);
    const handle = await open(path, FLAGS, 0o666);
    try {
      // Where the state is lost, what is in the file is not trusted; the other way round the same.
      if (done !== undefined && (await handle.stat()).size === identity.size) return new RangeFile(handle, path, identity, segment, done);
      await rm(rangeStateOf(path), { force: true });
      await handle.truncate(0);
      await handle.truncate(identity.size);
      const file = new RangeFile(handle, path, identity, segment, new Set());
      // Its room on the disk must be there before the disk is full.
      await writeFile(rangeStateOf(path), file.#state());
      return file;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  has(index: number): boolean {
    return this.#done.has(index);
  }

  /** Reads back what is there. */
  async read(buffer: Buffer, position: number): Promise<void> {
    if ((await readAt(this.#handle, buffer, position)) < buffer.length)
      throw new UserError(`${this.#path} became shorter while it was written.`, { hint: 'run again' });
  }

  /** Writes a part, but not its zeros: those are holes since the file was made. */
  async write(index: number, bytes: Buffer): Promise<void> {
    await writeSparse(this.#handle, bytes, index * this.#segment);
    this.#done.add(index);
  }

  /** Keeps what is there for another run; the bytes are on the disk before the state says so. */
  async save(): Promise<void> {
    const state = this.#state();
    await this.#handle.datasync();
    // Over what is there, which is never longer: emptied first, it would be lost on a full disk. Not atomic: a damaged state counts as none.
    await writeFile(rangeStateOf(this.#path), state, { flag: 'r+' });
  }

  #state(): string {
    return JSON.stringify({ schema: SCHEMA, ...this.#identity, segment: this.#segment, done: [...this.#done] });
  }

  /** @param keep the parts for another run, or nothing */
  async close(keep: boolean): Promise<void> {
    try {
      if (keep) await this.save();
    } finally {
      await this.#handle.close();
    }
    if (keep) return;
    await rm(this.#path, { force: true });
    await rm(rangeStateOf(this.#path), { force: true });
  }
}

/** The file that says which parts are there. */
export function rangeStateOf(path: string): string {
  return `${path}.json`;
}

/** Undefined when there is no state that fits. */
async function readState(path: string, identity: RangeIdentity, segment: number): Promise<Set<number> | undefined> {
  try {
    const state = JSON.parse(await readRegularText(path)) as Record<string, unknown>;
    const { schema, url, etag, size, done } = state;
    const fits =
      schema === SCHEMA && url === identity.url && etag === identity.etag && size === identity.size && state['segment'] === segment;
    return fits && Array.isArray(done) ? new Set(done.filter((index): index is number => Number.isInteger(index))) : undefined;
  } catch {
    return undefined;
  }
}
