import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import { type Finding, hasErrorCode, messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import { findTwins, isInside, kindOf, nameProblem } from '@bakehouse/system/files';

/** A regular file that was found. */
export interface CollectedFile {
  /** With `/`, relative to the folder that holds what was asked for: "config", "config/a.txt". */
  readonly path: string;
  /** Where the bytes are; symbolic links are resolved. */
  readonly absolute: string;
  /** 0644, or 0755 where the owner may execute it: what Git keeps, so every checkout gives the same. */
  readonly mode: 0o644 | 0o755;
  /** Bytes. */
  readonly size: number;
}

export interface Collected {
  /** In byte order of their paths. */
  readonly files: readonly CollectedFile[];
  readonly folders: readonly string[];
  /** What cannot be collected. */
  readonly findings: readonly Finding[];
}

interface CollectOptions {
  /** Absolute. Nothing outside of it is read, whatever links say. */
  readonly root: string;
  readonly signal: AbortSignal;
}

/**
 * Finds a file, or all files below a folder, without opening any.
 *
 * A symbolic link to a regular file inside of the root counts as that file. Links to folders and links that lead out of the
 * root or nowhere are findings, as are FIFOs, sockets and devices, names that not every system can hold, and names that are
 * the same without regard to case or Unicode form.
 *
 * @param source absolute
 * @throws CancelledError
 */
export async function collectFiles(source: string, options: CollectOptions): Promise<Collected> {
  const collection = new Collection(await realpath(options.root), options.signal);
  await collection.add(source, basename(source));
  const files = collection.files.sort((a, b) => compareBytes(a.path, b.path));
  const folders = collection.folders.sort(compareBytes);
  for (const [one, other] of findTwins([...files.map(({ path }) => path), ...folders])) {
    collection.report(
      join(source, '..', ...other.split('/')),
      `has the same name as ${one} where case or Unicode form do not count`,
      'rename one of them',
    );
  }
  return { files, folders, findings: collection.findings };
}

class Collection {
  readonly files: CollectedFile[] = [];
  readonly folders: string[] = [];
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #signal: AbortSignal;

  constructor(root: string, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  report(file: string, message: string, hint?: string): void {
    this.findings.push({ severity: 'error', file, message, ...(hint === undefined ? {} : { hint }) });
  }

  async add(absolute: string, path: string): Promise<void> {
    throwIfCancelled(this.#signal);
    try {
      const problem = nameProblem(basename(path));
      if (problem !== undefined) return this.report(absolute, problem, 'rename it');
      // The folders on the way may be links too.
      const real = await realpath(absolute);
      if (!isInside(this.#root, real)) return this.report(absolute, `leads out of ${this.#root}`, 'copy what is needed into that folder');
      await this.#addReal(absolute, path, real);
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) {
        const broken = await lstat(absolute).then(
          (status) => status.isSymbolicLink(),
          () => false,
        );
        this.report(absolute, broken ? 'is a symbolic link to nothing' : 'does not exist');
      } else if (hasErrorCode(error, 'ELOOP')) this.report(absolute, 'is a symbolic link in a circle');
      else if (hasErrorCode(error, 'EACCES', 'EPERM')) this.report(absolute, `cannot be read: ${messageOf(error)}`);
      else throw error;
    }
  }

  async #addReal(absolute: string, path: string, real: string): Promise<void> {
    const status = await stat(real);
    if (status.isFile()) {
      const mode = (status.mode & 0o100) === 0 ? 0o644 : 0o755;
      this.files.push({ path, absolute: real, mode, size: status.size });
    } else if (!status.isDirectory()) this.report(absolute, `is a ${kindOf(status)}`, 'only files and folders can be put into an image');
    else if ((await lstat(absolute)).isSymbolicLink()) this.report(absolute, 'is a symbolic link to a folder', 'name the folder itself');
    else {
      this.folders.push(path);
      await this.#addFolder(absolute, path);
    }
  }

  async #addFolder(absolute: string, path: string): Promise<void> {
    for (const name of await readdir(absolute, { encoding: 'buffer' })) {
      const text = name.toString('utf8');
      if (!Buffer.from(text).equals(name)) this.report(join(absolute, text), 'has a name that is not UTF-8', 'rename it');
      else await this.add(join(absolute, text), `${path}/${text}`);
    }
  }
}
