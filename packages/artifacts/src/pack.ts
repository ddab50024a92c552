import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CancelledError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { type Pack, pack } from 'tar-stream';
import { compareBytes } from './collect-files.ts';
import type { LaidFile } from './lay-file.ts';
import { readStableFile } from './stable-file.ts';

export type PackEntry =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly absolute: string;
      readonly mode: number;
      readonly size: number;
      /** What the file must still hold. */
      readonly sha256: string;
    }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

/** 1980-01-01, the oldest time that zip tools know too; GNU tar warns of 1970. */
const TIME = new Date('1980-01-01T00:00:00Z');

/** Offset of the OS byte in a gzip header (RFC 1952, 2.3): zlib writes the system it runs on; 255 is "unknown". */
const GZIP_OS_OFFSET = 9;

/**
 * Packs files into a tar.gz whose bytes depend on names, modes and content alone: sorted, one fixed time, owned by 0:0. Reads
 * and writes in a stream. (Another zlib version may compress differently; the tar inside is the same.)
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, CancelledError
 */
export async function packTarGz(entries: readonly PackEntry[], archive: string, signal: AbortSignal): Promise<LaidFile> {
  throwIfCancelled(signal);
  const tar = pack();
  const hash = createHash('sha256');
  let size = 0;
  const finish = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // The header comes first and whole: zlib's first output is never shorter.
      if (size === 0) chunk[GZIP_OS_OFFSET] = 255;
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const written = pipeline(
    tar as unknown as NodeJS.ReadableStream,
    createGzip({ level: 6 }),
    finish,
    createWriteStream(archive, { flush: true }),
  );
  try {
    const filled = fill(tar, entries, signal).catch((error: Error) => {
      tar.destroy(error);
      throw error;
    });
    // Both, so that neither is left unhandled; the first failure of filling is the cause, else that of writing.
    const [fillOutcome, writeOutcome] = await Promise.allSettled([filled, written]);
    if (writeOutcome.status === 'rejected' && isOwnFailure(writeOutcome.reason)) throw writeOutcome.reason;
    if (fillOutcome.status === 'rejected') throw fillOutcome.reason;
    if (writeOutcome.status === 'rejected') throw writeOutcome.reason;
  } catch (error) {
    await rm(archive, { force: true });
    throw signal.aborted ? new CancelledError() : error;
  }
  return { sha256: hash.digest('hex'), size };
}

/** A failed write (a full disk) destroys the tar, whose filling then fails only in consequence. */
function isOwnFailure(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'syscall' in reason;
}

async function fill(tar: Pack, entries: readonly PackEntry[], signal: AbortSignal): Promise<void> {
  for (const entry of [...entries].sort((a, b) => compareBytes(a.path, b.path))) {
    throwIfCancelled(signal);
    if (entry.kind === 'file') await addFile(tar, entry, signal);
    else {
      const header =
        entry.kind === 'folder'
          ? { name: `${entry.path}/`, type: 'directory' as const, mode: 0o755 }
          : { name: entry.path, type: 'symlink' as const, mode: 0o777, linkname: entry.target };
      await new Promise<void>((resolve, reject) => {
        tar.entry({ ...header, mtime: TIME }, (error) => (error ? reject(error) : resolve()));
      });
    }
  }
  tar.finalize();
}

async function addFile(tar: Pack, entry: PackEntry & { kind: 'file' }, signal: AbortSignal): Promise<void> {
  const changed = () => new UserError(`${entry.absolute} changed while it was packed.`, { hint: 'run again' });
  const hash = createHash('sha256');
  let ended: (error?: Error | null) => void = () => {};
  const done = new Promise<void>((resolve, reject) => {
    ended = (error) => (error ? reject(error) : resolve());
  });
  done.catch(() => {});
  const sink = tar.entry({ name: entry.path, type: 'file', mode: entry.mode, size: entry.size, mtime: TIME }, (error) => ended(error));
  // tar-stream reports through the callback above; an unheard event would end the process.
  sink.on('error', () => {});
  let size = 0;
  await readStableFile(entry.absolute, signal, async (block) => {
    size += block.length;
    if (size > entry.size) throw changed();
    hash.update(block);
    // The tar keeps what it is given until it is read, and the block's memory is used again.
    if (!sink.write(Buffer.from(block))) await Promise.race([new Promise<void>((resolve) => sink.once('drain', () => resolve())), done]);
  });
  if (size !== entry.size || hash.digest('hex') !== entry.sha256) throw changed();
  sink.end(undefined);
  await done;
}
