import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, link, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CancelledError, hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { extract, type Header } from 'tar-stream';

/** A GitHub runner unpacks to about 0.6 GiB in 10,000 files; beyond these bounds the archive is not a runner. */
const MAXIMUM_BYTES = 8 * 1024 ** 3;
const MAXIMUM_ENTRIES = 200_000;
/** Of a name or of what a link says. The package's deepest file has about 15 parts and 150 bytes. */
const LONGEST_PATH = 1024;
const MOST_PARTS = 100;
/** Headers and padding of an entry, at most and on the average. */
const HEADER_BYTES = 64 * 1024;
const SHOWN = 200;

type Kind = 'folder' | 'file' | 'link';
/** Types of a header that content follows. */
const FILES = new Set<unknown>(['file', 'contiguous-file']);

/**
 * Unpacks a tar.gz so that nothing is written outside of `folder`, whatever the archive says: no absolute or climbing paths,
 * no writing through symbolic links, no links that lead outside, no devices, no set-user-id bits. Owners are ignored.
 *
 * @param folder made if it is missing; anything in it that the archive holds too is an error
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
export async function unpackTarGz(archive: string, folder: string, options: { readonly signal: AbortSignal }): Promise<void> {
  const unpacking = new Unpacking(archive, folder);
  await mkdir(folder, { recursive: true });
  const entries = extract();
  let placing: Promise<void> = Promise.resolve();
  entries.on('entry', (header, body, next) => {
    // Destroyed together with `entries`, whose error is the one that is reported.
    body.on('error', () => {});
    placing = unpacking.place(header, body);
    placing.then(() => {
      // A link may claim to have content, which nobody reads: the next entry would never come.
      body.resume();
      next();
    }, next);
  });
  try {
    const unpacked = unpacking.meter() as NodeJS.ReadWriteStream;
    await pipeline(createReadStream(archive), createGunzip(), unpacked, entries as unknown as NodeJS.WritableStream, options);
    // Without end blocks the last entry outlives the archive.
    await placing;
  } catch (error) {
    // Whoever removes the folder now must not meet a file that is still being written.
    await placing.catch(() => {});
    if (options.signal.aborted) throw new CancelledError();
    if (error instanceof UserError || hasErrorCode(error, 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOENT')) throw error;
    throw new UserError(`${archive} is not a whole tar.gz archive: ${messageOf(error)}.`, { cause: error });
  }
}

/** An archive that ends early has destroyed the body of its last entry by now, and closed it: a pipeline of it would wait for that for ever. */
async function* contentOf(body: AsyncIterable<unknown>): AsyncGenerator<unknown, void> {
  yield* body;
}

class Unpacking {
  readonly #archive: string;
  readonly #folder: string;
  readonly #kinds = new Map<string, Kind>();
  #bytes = 0;
  #entries = 0;

  constructor(archive: string, folder: string) {
    this.#archive = archive;
    this.#folder = folder;
  }

  /** Stops an archive that goes on and on with headers or padding, compressed to almost nothing. */
  meter(): Transform {
    let passed = 0;
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        passed += chunk.length;
        // What is ahead of the entry that is being placed is in buffers of less than a MiB.
        if (passed <= this.#bytes + (this.#entries + 16) * HEADER_BYTES) return done(null, chunk);
        done(
          new UserError(`Will not unpack ${this.#archive}: much in it belongs to no file.`, { hint: 'check where the archive comes from' }),
        );
      },
    });
  }

  async place(header: Header, body: AsyncIterable<unknown>): Promise<void> {
    const path = this.#safePath(header.name, header.name);
    this.#entries++;
    if (FILES.has(header.type)) this.#bytes += header.size;
    if (this.#bytes > MAXIMUM_BYTES) throw this.#refused(header.name, 'would make the unpacked package larger than 8 GiB');
    if (this.#kinds.size >= MAXIMUM_ENTRIES || this.#entries > MAXIMUM_ENTRIES)
      throw this.#refused(header.name, 'is more than the 200,000th entry');
    if (path === '') {
      if (header.type === 'directory') return;
      throw this.#refused(header.name, 'has no name');
    }
    await this.#makeParents(path, header.name);
    if (header.type === 'directory') return this.#makeFolder(path, header.name);
    if (this.#kinds.has(path)) throw this.#refused(header.name, 'stands in the archive twice');
    const target = join(this.#folder, path);
    switch (header.type) {
      case 'file':
      case 'contiguous-file':
        await pipeline(contentOf(body), createWriteStream(target, { flags: 'wx' }));
        // Not by the umask, which would make images differ. Nobody else may write; set-user-id and sticky bits are dropped.
        await chmod(target, (header.mode & 0o755) | 0o600);
        this.#kinds.set(path, 'file');
        return;
      case 'symlink':
        this.#checkLinkTarget(path, header);
        await symlink(header.linkname, target);
        this.#kinds.set(path, 'link');
        return;
      case 'link': {
        const original = this.#safePath(header.linkname, header.name);
        if (this.#kinds.get(original) !== 'file')
          throw this.#refused(header.name, `is a hard link to ${header.linkname}, which is no file before it`);
        await link(join(this.#folder, original), target);
        this.#kinds.set(path, 'file');
        return;
      }
      default:
        throw this.#refused(header.name, `is a ${header.type}`);
    }
  }

  /** The path with `.` and doubled slashes removed, relative to the folder. */
  #safePath(name: string, entry: string): string {
    this.#checkLength(name, entry);
    // A backslash or drive is an ordinary character in a tar, but a separator where this may run.
    if (name.startsWith('/') || /[\\\0]|^[A-Za-z]:/.test(name)) throw this.#refused(entry, 'has an absolute or foreign path');
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..')) throw this.#refused(entry, 'has a path that leads out of the folder');
    return parts.join('/');
  }

  async #makeParents(path: string, entry: string): Promise<void> {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) await this.#makeFolder(path.slice(0, at), entry);
  }

  async #makeFolder(path: string, entry: string): Promise<void> {
    const kind = this.#kinds.get(path);
    if (kind === 'folder') return;
    if (kind !== undefined) throw this.#refused(entry, `goes through ${path}, which is not a folder`);
    // Whatever modes the archive gives folders, the owner must be able to fill and remove them.
    await mkdir(join(this.#folder, path), { mode: 0o755 });
    this.#kinds.set(path, 'folder');
  }

  /**
   * A target may climb only at its start. Its folder is a real one (nothing is written through links), so counting is exact
   * for the climb, and what follows can only meet links that were themselves checked.
   */
  #checkLinkTarget(path: string, header: Header): void {
    const target = header.linkname ?? '';
    this.#checkLength(target, header.name);
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const climb = parts.findIndex((part) => part !== '..');
    const climbs = climb === -1 ? parts.length : climb;
    const inside = !target.startsWith('/') && !/[\\\0]|^[A-Za-z]:/.test(target) && parts.length > 0;
    if (!inside || climbs > path.split('/').length - 1 || parts.slice(climbs).includes('..')) {
      throw this.#refused(header.name, `is a symbolic link to ${target}, which may lead out of the folder`);
    }
  }

  /** First of all: whatever else looks at a path of a million parts takes long. */
  #checkLength(path: string, entry: string): void {
    const isLong = path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH || path.split('/').length > MOST_PARTS;
    if (isLong) throw this.#refused(entry, `has a path of more than ${LONGEST_PATH} bytes or ${MOST_PARTS} parts`);
  }

  #refused(entry: string, what: string): UserError {
    return new UserError(`Will not unpack ${this.#archive}: its entry "${entry.slice(0, SHOWN)}" ${what}.`, {
      hint: 'check where the archive comes from',
    });
  }
}
