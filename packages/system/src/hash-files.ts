import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { throwIfCancelled } from '@bakehouse/core/errors';

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
  const helpers = startThreads(threadsFor(files, options.threads), { paths, next, digests, states });
  try {
    const takeSome = hasher({ paths, next, digests, states, sizes, skipAbove: LARGE });
    while (takeSome()) {
      await nextTurn();
      if (options.signal !== undefined) throwIfCancelled(options.signal);
    }
    await endOrAbort(
      helpers.map(({ ended }) => ended),
      options.signal,
    );
    // What is too large for this thread, what a thread that died had taken, and what cannot be read: this throws its error.
    for (const [index, path] of paths.entries()) {
      if (states[index] === DONE) continue;
      digests.set(await digestInPieces(path, options.signal), index * DIGEST);
    }
  } finally {
    // Past the end: every thread stops at its next look.
    Atomics.store(next, 0, files.length);
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
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

interface HasherState {
  readonly paths: readonly string[];
  /** Index of the first file that nobody has taken. */
  readonly next: Int32Array;
  readonly digests: Uint8Array;
  /** 1 for a file whose digest is there. */
  readonly states: Uint8Array;
  readonly sizes?: Float64Array;
  readonly skipAbove?: number;
}

/** The threads beside this one. One that cannot be started, or dies, leaves its files to this thread. */
function startThreads(threads: number, state: HasherState): { worker: Worker; ended: Promise<void> }[] {
  if (threads === 1) return [];
  // Loaded only here: it takes 2 ms, and most runs have no use for it.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  // As text: a file of its own would not survive the bundling.
  const code = `const takeSome = (${hasher.toString()})(require('node:worker_threads').workerData); while (takeSome());`;
  return Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(code, { eval: true, workerData: state });
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      worker.once('error', () => resolve());
    });
    return { worker, ended };
  });
}

/**
 * A function that takes some files, hashes them and returns false when none is left. It runs in this thread and, as text, in others:
 * it must not name anything outside of itself.
 */
function hasher({ paths, next, digests, states, sizes, skipAbove = 0 }: HasherState): () => boolean {
  const { closeSync, constants, openSync, readSync } = process.getBuiltinModule('node:fs');
  const { createHash, hash } = process.getBuiltinModule('node:crypto');
  const buffer = Buffer.allocUnsafeSlow(256 * 1024);
  const sums = Buffer.from(digests.buffer);
  // Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

  /** As text: a buffer for each digest costs three times as much. */
  function digestOf(path: string, size: number | undefined): string {
    const file = openSync(path, flags);
    try {
      let filled = 0;
      let large: import('node:crypto').Hash | undefined;
      for (;;) {
        const read = readSync(file, buffer, filled, buffer.length - filled, null);
        filled += read;
        // Another read, to be told that nothing follows, would be one in four calls of the system.
        const isWhole = read === 0 || (large === undefined && filled === size);
        if (!isWhole && filled < buffer.length) continue;
        if (isWhole && large === undefined) return hash('sha256', buffer.subarray(0, filled), 'hex');
        large ??= createHash('sha256');
        large.update(buffer.subarray(0, filled));
        filled = 0;
        if (read === 0) return large.digest('hex');
      }
    } finally {
      closeSync(file);
    }
  }

  return () => {
    const some = 32;
    const first = Atomics.add(next, 0, some);
    for (let index = first; index < Math.min(first + some, paths.length); index++) {
      if (sizes !== undefined && (sizes[index] ?? 0) > skipAbove) continue;
      try {
        sums.write(digestOf(paths[index] ?? '', sizes?.[index]), index * 32, 'hex');
        Atomics.store(states, index, 1);
      } catch {
        // Its state says that it is missing; the caller finds out why.
      }
    }
    return first + some < paths.length;
  };
}
