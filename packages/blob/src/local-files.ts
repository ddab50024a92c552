import { lstat, readdir, readlink } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { type Finding, hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';

/** A file, or the text of a symbolic link, that is to become a blob. */
export interface LocalFile {
  /** With `/`, relative to the source. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
  /** What a symbolic link says, where links are kept. */
  readonly link?: string;
}

export interface ListOptions {
  /**
   * `refuse`: a link is an error. `preserve`: a link that stays inside of the source becomes a blob that holds its text, with
   * the metadata `is_symlink=true`, as `azcopy --preserve-symlinks` does it. Links are never followed.
   */
  readonly links: 'refuse' | 'preserve';
  readonly signal: AbortSignal;
}

/**
 * Lists a file, or every file below a folder, in byte order, without opening any.
 *
 * @throws UserError when the source does not exist or holds links, FIFOs, sockets or devices (all of them as findings),
 *   CancelledError
 */
export async function listLocalFiles(source: string, options: ListOptions): Promise<LocalFile[]> {
  const status = await lstat(source).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw new UserError(`${source} does not exist; there is nothing to upload.`);
    throw error;
  });
  if (status.isFile()) return [{ path: basename(source), absolute: source, size: status.size }];
  const findings: Finding[] = [];
  const files: LocalFile[] = [];
  if (status.isDirectory()) await addFolder(source, '', files, findings, options);
  else findings.push({ severity: 'error', file: source, message: 'is neither a file nor a folder' });
  if (findings.length > 0) throw new UserError(`${source} holds what cannot be uploaded.`, { findings });
  return files.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

async function addFolder(folder: string, path: string, files: LocalFile[], findings: Finding[], options: ListOptions): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    throwIfCancelled(options.signal);
    const absolute = join(folder, entry.name);
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    const refuse = (message: string, hint: string) => findings.push({ severity: 'error', file: absolute, message, hint });
    if (entry.isDirectory()) await addFolder(absolute, name, files, findings, options);
    else if (entry.isFile()) files.push({ path: name, absolute, size: (await lstat(absolute)).size });
    else if (!entry.isSymbolicLink()) refuse('is a FIFO, socket or device', 'remove it, or give another source');
    else if (options.links === 'refuse') refuse('is a symbolic link', 'replace it by a copy of what it leads to, or remove it');
    else {
      const link = await readlink(absolute);
      if (posix.isAbsolute(link) || /^\.\.(?:\/|$)/.test(posix.normalize(posix.join(posix.dirname(name), link)))) {
        refuse(`is a symbolic link to ${link}, which leads out of the source`, 'replace it by a copy, or remove it');
      } else files.push({ path: name, absolute, size: Buffer.byteLength(link), link });
    }
  }
}
