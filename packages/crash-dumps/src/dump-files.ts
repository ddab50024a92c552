import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasErrorCode, InputError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { entryAt, temporaryFolderOwner } from '@bakehouse/system/files';
import { hasDumpName } from './dump-names.ts';

/** A regular file that may be a dump. */
export interface DumpFile {
  /** To open it by: bytes where the name is not UTF-8, as the kernel leaves it when it cuts a program's name to 15 bytes. */
  readonly path: string | Buffer;
  /** For people. */
  readonly origin: string;
}

interface FoundFiles {
  /** In the order of their names; of empty ones those that are called like dumps. */
  readonly files: DumpFile[];
  /** How many folders are too deep to be searched. */
  readonly tooDeep: number;
  /** What may not be looked at, files and folders, by its path. */
  readonly unread: Map<string, unknown>;
  /** True when the source itself is a file. */
  readonly isFile: boolean;
}

/** Prefix of folders in which dumps are unpacked; a run that was killed leaves one. */
export const UNPACKED = '.unpacked-dump';
/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;

const SOURCE = 'give as source a crash dump, or the folder that the dumps are in';

/** What says that one file or folder cannot be read, and nothing about any other. */
const OF_ONE = ['EACCES', 'EPERM', 'EIO', 'ELOOP', 'ENXIO', 'EINVAL', 'ESTALE', 'ENAMETOOLONG'] as const;

/** True for an error of one file or folder that hides no other. */
export function isOfOne(error: unknown): boolean {
  return hasErrorCode(error, ...OF_ONE);
}

/**
 * Finds the files in a folder and its subfolders. Symbolic links are not followed.
 *
 * @param source absolute; a folder or a file
 * @param except an absolute path of a folder that is not searched
 * @throws InputError when the source is not there or is neither file nor folder; UserError when it may not be read or holds very many files;
 *   CancelledError
 */
export async function dumpFilesBelow(source: string, except: string, signal: AbortSignal): Promise<FoundFiles> {
  const files: DumpFile[] = [];
  const unread = new Map<string, unknown>();
  let tooDeep = 0;
  let isFile = false;
  const visit = async (path: string | Buffer, origin: string, depth: number): Promise<void> => {
    throwIfCancelled(signal);
    // Dumps and their writers' temporary files come and go.
    const status = await entryAt(path);
    if (depth === 0 && status === undefined)
      throw new InputError(`There is no file or folder ${source} to collect crash dumps from.`, { hint: SOURCE });
    if (depth === 0 && status?.isSymbolicLink())
      throw new InputError(`${source} is a symbolic link, which is not followed.`, {
        hint: 'give as source the file or folder that it leads to',
      });
    if (depth === 0 && !status?.isFile() && !status?.isDirectory())
      throw new InputError(`${source} is neither a file nor a folder.`, { hint: SOURCE });
    if (depth === 0) isFile = status?.isFile() === true;
    // An empty file says by its name alone that it was to be a dump.
    if (status?.isFile() && (status.size > 0 || depth === 0 || hasDumpName(origin))) files.push({ path, origin });
    if (!status?.isDirectory() || origin === except || temporaryFolderOwner(UNPACKED, basename(origin)) !== undefined) return;
    if (depth > DEEPEST) {
      tooDeep++;
      return;
    }
    for (const name of (await readdir(path, { encoding: 'buffer' })).sort(Buffer.compare)) {
      const text = name.toString();
      const isText = typeof path === 'string' && Buffer.from(text).equals(name);
      const below = isText ? join(path, text) : Buffer.concat([Buffer.from(path as Buffer), Buffer.from('/'), name]);
      await visitOne(below, join(origin, text), depth + 1);
      if (files.length > MOST_FILES)
        throw new UserError(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
    }
  };
  /** One that may not be read hides none of the others. */
  const visitOne = (path: string | Buffer, origin: string, depth: number) =>
    visit(path, origin, depth).catch((error: unknown) => {
      if (depth > 0 && hasErrorCode(error, 'ENOENT')) return;
      if (!isOfOne(error)) throw error;
      unread.set(origin, error);
    });
  await visitOne(source, source, 0);
  return { files, tooDeep, unread, isFile };
}
