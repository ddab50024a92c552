import { CancelledError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { Progress } from '@bakehouse/core/log';
import { sha256 as sha256Of } from '@bakehouse/system/files';
import type { HashWorkers } from '@bakehouse/system/hashing';
import { hashFiles } from '@bakehouse/system/hashing';
import { readError } from '../errors/read-error.ts';
import type { LocalFile } from '../source/local-file.ts';
import type { BufferPool } from './buffer-pool.ts';
import { openLargeFile, readSmallFile } from './read-source.ts';

export interface Digest {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Base64; only where it was asked for. */
  readonly md5: string | undefined;
}

interface FileToHash {
  readonly file: LocalFile;
  readonly md5: boolean;
}

/** Larger files are hashed block by block in the workers, so that this thread goes on answering signals. */
const LARGE = 8 * 1024 * 1024;

/** Hashes files that may not have to be sent. */
export class SourceHasher {
  readonly #options: { readonly pool: BufferPool; readonly workers: HashWorkers; readonly log: Log; readonly signal: AbortSignal };

  constructor(options: { readonly pool: BufferPool; readonly workers: HashWorkers; readonly log: Log; readonly signal: AbortSignal }) {
    this.#options = options;
  }

  /** @throws UserError when a file cannot be read or changes, CancelledError */
  async hash(wanted: readonly FileToHash[]): Promise<Map<LocalFile, Digest>> {
    const { log, signal } = this.#options;
    const digests = new Map<LocalFile, Digest>();
    const links = wanted.filter(({ file }) => file.link !== undefined);
    for (const { file } of links) digests.set(file, { sha256: sha256Of(file.link ?? ''), md5: undefined });
    const whole = wanted.filter(({ file, md5 }) => file.link === undefined && file.size <= LARGE && !md5).map(({ file }) => file);
    const sums = await hashFiles(
      whole.map(({ absolute, size }) => ({ path: absolute, size })),
      { signal },
    ).catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'path' in error) throw readError(String(error.path), error);
      // A failed read names no file: who reads them one by one finds it.
      if (!(error instanceof CancelledError)) for (const file of whole) readSmallFile(file);
      throw error;
    });
    for (const [index, file] of whole.entries()) digests.set(file, { sha256: sums[index] ?? '', md5: undefined });
    const rest = wanted.filter(({ file }) => !digests.has(file));
    const bytes = rest.reduce((sum, { file }) => sum + file.size, 0);
    const progress = new Progress('Hashed', { files: rest.length, bytes }, log).withHeartbeat();
    try {
      for (const one of rest) {
        digests.set(one.file, await this.#hashLarge(one, progress));
        progress.addFile();
      }
    } finally {
      progress.end();
    }
    return digests;
  }

  async #hashLarge({ file, md5: wantsMd5 }: FileToHash, progress: Progress): Promise<Digest> {
    const { pool, workers, signal } = this.#options;
    const source = await openLargeFile(file);
    const sha256 = workers.stream('sha256');
    const md5 = wantsMd5 ? workers.stream('md5') : undefined;
    const adding = new Set<Promise<void>>();
    let failure: unknown;
    try {
      for (let position = 0; position < file.size && failure === undefined; position += LARGE) {
        const length = Math.min(LARGE, file.size - position);
        const buffer = await pool.acquire(LARGE, signal);
        try {
          await source.fill(new Uint8Array(buffer, 0, length), position);
        } catch (error) {
          pool.release(buffer);
          throw error;
        }
        const added: Promise<void> = Promise.all([sha256.add(buffer, length), md5?.add(buffer, length)])
          .then(
            () => progress.addBytes(length),
            (error: unknown) => {
              failure ??= error;
            },
          )
          .finally(() => {
            adding.delete(added);
            pool.release(buffer);
          });
        adding.add(added);
      }
      await Promise.all(adding);
      if (failure !== undefined) throw failure;
      await source.check();
      return { sha256: (await sha256.end()).toString('hex'), md5: (await md5?.end())?.toString('base64') };
    } finally {
      await Promise.all(adding);
      sha256.drop();
      md5?.drop();
      await source.close();
    }
  }
}
