import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { type HashJob, takeFiles } from './hash-job.ts';

export interface FileToHash {
  readonly path: string;
  /** Bytes, as far as known: decides how the work is shared. What a file has grown since is not looked for. */
  readonly size: number;
}

export interface HashFilesOptions {
  readonly signal?: AbortSignal;
  /** Threads that hash, this one included; one for each processor by default. */
  readonly threads?: number;
}

/**
 * A thread takes 75 ms of CPU to start and to become fast, about a third of what this takes to hash: with less for each, two are no
 * sooner done than one (10,000 files of 4 KiB: 0.19 s of CPU in one thread, 0.26 s in two, and the same time).
 */
const WORTH_A_THREAD = { files: 12_000, bytes: 64 * 1024 * 1024 };
/** Four threads keep up with any disk; more would only take memory. */
const MAX_THREADS = 4;
/** Larger files are read in pieces in this thread, which must go on answering signals; other threads read them in one go. */
const LARGE = 8 * 1024 * 1024;
/** Bytes that take about 5 ms to hash. */
const PIECE = 1024 * 1024;

const DIGEST = 32;
const DONE = 1;

/**
 * SHA-256 of many files, as lower-case hexadecimal in the order of the files.
 *
 * Reads are synchronous and into one buffer: for files of a few KiB, a promise for each open, read and close costs several times the
 * hashing. Threads take the files from one counter and write the digests to shared memory, so nothing is sent back and forth.
 *
 * @throws the system's error for the first file that cannot be read, CancelledError
 */
export async function hashFiles(files: readonly FileToHash[], options: HashFilesOptions = {}): Promise<string[]> {
  const paths = files.map(({ path }) => path);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const digests = new Uint8Array(new SharedArrayBuffer(Math.max(files.length * DIGEST, 1)));
  const states = new Uint8Array(new SharedArrayBuffer(Math.max(files.length, 1)));
  const sizes = Float64Array.from(files, ({ size }) => size);
  const helpers = await startThreads(threadsFor(files, options.threads) - 1, { paths, next, digests, states });
  try {
    const takeSome = takeFiles({ paths, next, digests, states, sizes, skipAbove: LARGE });
    while (takeSome()) {
      await nextTurn();
      if (options.signal !== undefined) throwIfCancelled(options.signal);
    }
    await endOrAbort(helpers.ended, options.signal);
    // What is too large for this thread, what a thread that died had taken, and what cannot be read: this throws its error.
    for (const [index, path] of paths.entries()) {
      if (states[index] === DONE) continue;
      digests.set(await digestInPieces(path, options.signal), index * DIGEST);
    }
  } finally {
    // Past the end: every thread stops at its next look.
    Atomics.store(next, 0, files.length);
    await helpers.close();
  }
  const bytes = Buffer.from(digests.buffer);
  return paths.map((_, index) => bytes.toString('hex', index * DIGEST, (index + 1) * DIGEST));
}

/** Other threads do not hear of a cancellation, and may have a large file in hand. */
async function endOrAbort(ends: readonly Promise<void>[], signal: AbortSignal | undefined): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  const abort = () => aborted.resolve();
  signal?.addEventListener('abort', abort, { once: true });
  await Promise.race([Promise.all(ends), aborted.promise]);
  signal?.removeEventListener('abort', abort);
  if (signal !== undefined) throwIfCancelled(signal);
}

/** A stream costs a new buffer for each piece, and two threads that wake one another. */
async function digestInPieces(path: string, signal: AbortSignal | undefined): Promise<Buffer> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    for (;;) {
      if (signal !== undefined) throwIfCancelled(signal);
      const read = readSync(file, buffer, 0, buffer.length, null);
      if (read === 0) return hash.digest();
      hash.update(buffer.subarray(0, read));
      await nextTurn();
    }
  } finally {
    closeSync(file);
  }
}

function threadsFor(files: readonly FileToHash[], asked = Math.min(availableParallelism(), MAX_THREADS)): number {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const worth = Math.max(files.length / WORTH_A_THREAD.files, files.length > 1 ? bytes / WORTH_A_THREAD.bytes : 0);
  return Math.min(asked, 1 + Math.floor(worth));
}

/** The threads beside this one. One that cannot be started, or dies, leaves its files to this thread. */
async function startThreads(threads: number, job: HashJob): Promise<{ readonly ended: readonly Promise<void>[]; close(): Promise<void> }> {
  if (threads === 0) return { ended: [], close: async () => {} };
  // Loaded only here: it takes 2 ms, and most runs have no use for it.
  const { HashWorkers } = await import('./hash-workers.ts');
  const workers = new HashWorkers(threads);
  return { ended: Array.from({ length: threads }, () => workers.files(job).catch(() => {})), close: () => workers.close() };
}
