import { createHash } from 'node:crypto';
import { chmod, link, mkdir, open, symlink } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { ListedFile } from '@bakehouse/records/artifacts';
import { explainNoRoom, linkTargetProblem, octalMode, sha256, shownName, windowsNameProblem } from '@bakehouse/system/files';
import { type ArchiveEntry, type ArchiveLimits, type ArchiveNames, refusedEntry } from './archive-entry.ts';
import { readArchive } from './read-archive.ts';
import type { ArchiveFormat } from './write-archive.ts';

export interface UnpackOptions {
  /** `refuse`: an archive with symbolic links is an error. `skip`: they are left out. `keep`: safe ones are made. */
  readonly links: 'refuse' | 'skip' | 'keep';
  /** Make hard links of a tar, to files before them. Default false: they are errors. */
  readonly hardLinks?: boolean;
  /** Modes do not depend on the umask: at most 0755, and 0755 for folders. Default false: they are cut by it. */
  readonly fixedModes?: boolean;
  /** Default `portable`. */
  readonly names?: ArchiveNames;
  readonly limits?: ArchiveLimits;
  readonly signal: AbortSignal;
  /** Called with the bytes that were written since the last call. */
  readonly onProgress?: (bytes: number) => void;
}

export interface Unpacked {
  /** In byte order of their paths. */
  readonly files: readonly ListedFile[];
  /** Every folder, also those that hold something. */
  readonly folders: ReadonlySet<string>;
  readonly emptyFolders: readonly string[];
  readonly skippedLinks: number;
}

/**
 * Unpacks a zip, tar.gz or tar.zst so that nothing is written outside of `folder` or over anything, whatever the archive says. Owners,
 * times, and set-user-id bits are ignored, and modes are cut by the umask. After an error the folder holds what came before it: give one
 * that is thrown away then.
 *
 * @param folder empty
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
export async function unpackArchive(archive: string, format: ArchiveFormat, folder: string, options: UnpackOptions): Promise<Unpacked> {
  const unpacking = new Unpacking(archive, folder, options);
  const { limits, hardLinks = false, names = 'portable', signal } = options;
  await readArchive(archive, format, (path, entry, content) => unpacking.place(path, entry, content), {
    ...{ signal, hardLinks, names },
    ...(limits === undefined ? {} : { limits }),
  });
  await unpacking.makeLinks();
  return unpacking.result();
}

class Unpacking {
  readonly #archive: string;
  readonly #folder: string;
  readonly #options: UnpackOptions;
  readonly #files: ListedFile[] = [];
  /** Where files are, for hard links to them. */
  readonly #placed = new Map<string, ListedFile>();
  readonly #folders = new Set<string>();
  readonly #links: { readonly path: string; readonly target: string; readonly name: string }[] = [];
  #skippedLinks = 0;

  constructor(archive: string, folder: string, options: UnpackOptions) {
    this.#archive = archive;
    this.#folder = folder;
    this.#options = options;
  }

  async place(path: string, entry: ArchiveEntry, content: AsyncIterable<Buffer>): Promise<void> {
    throwIfCancelled(this.#options.signal);
    if (path === '') return;
    const onWindows = process.platform === 'win32' ? path.split('/').map(windowsNameProblem).find(Boolean) : undefined;
    if (onWindows !== undefined) throw refusedEntry(this.#archive, entry.name, onWindows);
    if (entry.kind === 'folder') return this.#makeFolder(path);
    if (entry.kind === 'link') return this.#noteLink(path, entry);
    const parent = dirname(path);
    if (parent !== '.') await this.#makeFolder(parent);
    if (entry.kind === 'hard-link') return this.#makeHardLink(path, entry);
    const hash = createHash('sha256');
    let size = 0;
    // Whoever unpacks may read and write; set-user-id and sticky bits are dropped, and what the umask takes.
    const mode = (entry.mode & (this.#options.fixedModes === true ? 0o755 : 0o777)) | 0o600;
    const file = await open(join(this.#folder, path), 'wx', mode);
    try {
      for await (const part of content) {
        throwIfCancelled(this.#options.signal);
        hash.update(part);
        size += part.length;
        await file.writeFile(part);
        this.#options.onProgress?.(part.length);
      }
    } catch (error) {
      throw explainNoRoom(error, `to unpack ${this.#archive}`);
    } finally {
      await file.close();
    }
    if (this.#options.fixedModes === true) await chmod(join(this.#folder, path), mode);
    this.#add({ path, sha256: hash.digest('hex'), size, mode: octalMode(entry.mode) });
  }

  /** Only to what this archive has put there as a file: no other name can be meant by it. */
  async #makeHardLink(path: string, { name, target = '' }: ArchiveEntry): Promise<void> {
    const original = this.#placed.get(posix.normalize(target));
    if (original === undefined)
      throw refusedEntry(this.#archive, name, `is a hard link to ${shownName(target)}, which is no file before it`);
    await link(join(this.#folder, original.path), join(this.#folder, path));
    this.#add({ ...original, path });
  }

  #add(file: ListedFile): void {
    this.#files.push(file);
    if (this.#options.hardLinks === true) this.#placed.set(file.path, file);
  }

  /** Links come last, so that nothing is ever written through one. */
  async makeLinks(): Promise<void> {
    for (const { path, target, name } of this.#links) {
      throwIfCancelled(this.#options.signal);
      const problem = linkTargetProblem(path, target);
      if (problem !== undefined)
        throw refusedEntry(this.#archive, name, `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`);
      const parent = dirname(path);
      if (parent !== '.') await this.#makeFolder(parent);
      try {
        await symlink(target, join(this.#folder, path));
      } catch (error) {
        if (!hasErrorCode(error, 'EPERM', 'ENOSYS')) throw error;
        throw new UserError(`This system lets you make no symbolic link, as ${this.#archive} needs for ${path}.`, {
          cause: error,
          hint: 'on Windows turn on developer mode, or skip links',
        });
      }
      this.#files.push({ path, sha256: sha256(target), size: Buffer.byteLength(target), mode: '0777', link: target });
    }
  }

  result(): Unpacked {
    const holding = new Set(['.']);
    for (const path of [...this.#files.map((file) => file.path), ...this.#folders]) holding.add(dirname(path));
    const emptyFolders = [...this.#folders].filter((path) => !holding.has(path)).sort(compareBytes);
    const files = this.#files.sort((a, b) => compareBytes(a.path, b.path));
    return { files, folders: this.#folders, emptyFolders, skippedLinks: this.#skippedLinks };
  }

  #noteLink(path: string, { name, target = '' }: ArchiveEntry): void {
    const { links } = this.#options;
    if (links === 'refuse') throw refusedEntry(this.#archive, name, 'is a symbolic link; keep or skip links to go on');
    if (links === 'skip') this.#skippedLinks++;
    else this.#links.push({ path, target, name });
  }

  async #makeFolder(path: string): Promise<void> {
    if (this.#folders.has(path)) return;
    const parent = dirname(path);
    if (parent !== '.') await this.#makeFolder(parent);
    await mkdir(join(this.#folder, path), { mode: 0o755 });
    if (this.#options.fixedModes === true) await chmod(join(this.#folder, path), 0o755);
    this.#folders.add(path);
  }
}
