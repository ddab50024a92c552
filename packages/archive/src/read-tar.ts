import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CancelledError, hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { extract, type Header } from 'tar-stream';
import { type ArchiveEntry, damagedArchive, LONGEST_TARGET, refusedEntry, type VisitEntry } from './archive-entry.ts';
import { unpackZstd } from './unpack-zstd.ts';

/**
 * What may stand between two entries: headers with long names, which tar-stream keeps in memory and merges. More than a MiB of it is what
 * has passed and waits in buffers (of up to 256 KiB each, from zstd) while the entry before it is placed.
 */
const LARGEST_HEADER = 2 * 1024 * 1024;
/** Zeros at the end of an archive, which tapes need. */
const LARGEST_PADDING = 8 * 1024 * 1024;
/** The same for each entry on the average. */
const USUAL_HEADER = 64 * 1024;
const MOST_ATTRIBUTES = 1000;

/**
 * Reads a tar.gz or tar.zst entry by entry.
 *
 * @throws UserError when it is damaged, holds something else than files, folders and symbolic links, or needs more memory than zstd takes
 *   without being told to; what `visit` throws; CancelledError
 */
export async function readTar(
  archive: string,
  format: 'tar.gz' | 'tar.zst',
  visit: VisitEntry,
  { hardLinks = false, signal }: { readonly hardLinks?: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const allowance = new Allowance(archive);
  const entries = extract();
  let failure: unknown;
  /** Whether a visit failed because the archive ended under it: then the archive's own error says why. */
  let torn = false;
  const contentOf = async function* (body: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    try {
      yield* body;
    } catch (error) {
      torn = true;
      throw error;
    }
  };
  let visiting: Promise<void> = Promise.resolve();
  entries.on('entry', (header, body, next) => {
    // Whoever reads the body meets its error there; one that nobody reads has nothing to add to the archive's.
    body.on('error', () => undefined);
    allowance.entry(kindOfEntry(header) === 'file' ? (header.size ?? 0) : 0);
    visiting = visitOne(archive, header, contentOf(body as AsyncIterable<Buffer>), visit, hardLinks).then(
      () => {
        body.resume();
        next();
      },
      (error: Error) => {
        failure ??= error;
        next(error);
      },
    );
  });
  const unpacked = format === 'tar.gz' ? createGunzip() : unpackZstd;
  let error: unknown;
  try {
    await pipeline(createReadStream(archive), unpacked, allowance.meter, entries as unknown as NodeJS.WritableStream, { signal });
  } catch (thrown) {
    error = thrown;
  }
  // A visit that fails ends the streams before it has closed its file; without end blocks the last one outlives them.
  await visiting;
  if (signal.aborted) throw new CancelledError();
  if (failure !== undefined && !torn) throw failure;
  error ??= failure;
  if (error === undefined) return;
  if (error instanceof UserError || hasErrorCode(error, 'ENOENT', 'EACCES', 'EISDIR', 'EIO')) throw error;
  if (hasErrorCode(error, 'ZSTD_error_frameParameter_windowTooLarge')) {
    throw new UserError(`${archive} cannot be unpacked: its zstd window is larger than 128 MiB.`, {
      cause: error,
      hint: 'pack it again without --long, or with at most --long=27',
    });
  }
  throw damagedArchive(archive, `it is no whole ${format}: ${messageOf(error)}`, error);
}

async function visitOne(
  archive: string,
  header: Header,
  body: AsyncIterable<Buffer>,
  visit: VisitEntry,
  hardLinks: boolean,
): Promise<void> {
  const kind = kindOfEntry(header);
  if (kind === undefined || (kind === 'hard-link' && !hardLinks))
    throw refusedEntry(archive, header.name, `is a ${header.type === 'link' ? 'hard link' : (header.type ?? 'thing of an unknown kind')}`);
  const attributes = Object.keys(header.pax ?? {});
  if (attributes.length > MOST_ATTRIBUTES) throw refusedEntry(archive, header.name, `has more than ${MOST_ATTRIBUTES} attributes`);
  if (attributes.some((key) => key.startsWith('GNU.sparse.')))
    throw refusedEntry(archive, header.name, 'is a sparse file, of which holes are left out; pack it without --sparse');
  const target = header.linkname ?? '';
  // What is no UTF-8 comes as this: another name.
  if (header.name.includes('\ufffd') || target.includes('\ufffd')) throw refusedEntry(archive, header.name, 'has a name that is not UTF-8');
  if (target !== '' && Buffer.byteLength(target) > LONGEST_TARGET)
    throw refusedEntry(archive, header.name, 'is a link with too long a target');
  const size = kind === 'file' ? (header.size ?? 0) : 0;
  const entry: ArchiveEntry = {
    kind,
    name: header.name,
    mode: (header.mode ?? 0o644) & 0o777,
    size,
    ...(kind === 'link' || kind === 'hard-link' ? { target } : {}),
  };
  await visit(entry, body);
}

function kindOfEntry({ type }: Header): ArchiveEntry['kind'] | undefined {
  if (type === 'file' || type === 'contiguous-file') return 'file';
  if (type === 'directory') return 'folder';
  if (type === 'link') return 'hard-link';
  return type === 'symlink' ? 'link' : undefined;
}

/** Stops a stream that says much and means nothing: endless headers or padding, compressed to almost nothing. */
class Allowance {
  readonly meter: Transform;
  #passed = 0;
  #padding = 0;
  #allowed = LARGEST_HEADER;
  /** For the whole archive up to here. */
  #total = LARGEST_HEADER;

  constructor(archive: string) {
    this.meter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#passed += chunk.length;
        if (this.#passed <= this.#allowed || this.#isPadding(chunk)) done(null, chunk);
        else done(new UserError(`Will not unpack ${archive}: too much in it belongs to no file.`, { hint: 'check where it comes from' }));
      },
    });
  }

  #isPadding(chunk: Buffer): boolean {
    this.#padding += chunk.length;
    this.#passed -= chunk.length;
    return this.#padding <= LARGEST_PADDING && chunk.every((byte) => byte === 0);
  }

  /** @param size of the content that follows, in bytes */
  entry(size: number): void {
    this.#total += size + USUAL_HEADER;
    this.#allowed = Math.min(this.#total, this.#passed + size + LARGEST_HEADER);
  }
}
