import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';

/** A regular file that may be a dump. */
export interface DumpFile {
  /** To open it by: bytes where the name is not UTF-8, as the kernel leaves it when it cuts a program's name to 15 bytes. */
  readonly path: string | Buffer;
  /** For people. */
  readonly origin: string;
}

/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;

/**
 * Finds the files that have content in a folder and its subfolders, in the order of their names. Symbolic links are not followed.
 *
 * @param source absolute; a folder or a file
 * @param except an absolute path of a folder that is not searched
 * @returns the files, and how many folders are too deep to be searched
 * @throws UserError when the source is not there, is neither file nor folder, or holds very many files, CancelledError
 */
export async function dumpFilesBelow(
  source: string,
  except: string,
  signal: AbortSignal,
): Promise<{ readonly files: DumpFile[]; readonly tooDeep: number }> {
  const files: DumpFile[] = [];
  let tooDeep = 0;
  const visit = async (path: string | Buffer, origin: string, depth: number): Promise<void> => {
    throwIfCancelled(signal);
    const status = await lstat(path).catch((error) => {
      if (depth === 0 && hasErrorCode(error, 'ENOENT', 'ENOTDIR'))
        throw new UserError(`There is no file or folder ${source} to collect crash dumps from.`);
      // Dumps and their writers' temporary files come and go.
      if (hasErrorCode(error, 'ENOENT', 'ENAMETOOLONG')) return undefined;
      throw error;
    });
    if (depth === 0 && status?.isSymbolicLink())
      throw new UserError(`${source} is a symbolic link, which is not followed.`, { hint: 'name the file or folder that it leads to' });
    if (depth === 0 && !status?.isFile() && !status?.isDirectory())
      throw new UserError(`${source} is neither a file nor a folder.`, { hint: 'name a crash dump, or the folder that the dumps are in' });
    if (status?.isFile() && status.size > 0) files.push({ path, origin });
    if (!status?.isDirectory() || origin === except) return;
    if (depth > DEEPEST) {
      tooDeep++;
      return;
    }
    for (const name of (await readdir(path, { encoding: 'buffer' })).sort(Buffer.compare)) {
      const text = name.toString();
      const isText = typeof path === 'string' && Buffer.from(text).equals(name);
      const below = isText ? join(path, text) : Buffer.concat([Buffer.from(path as Buffer), Buffer.from('/'), name]);
      await visit(below, join(origin, text), depth + 1);
      if (files.length > MOST_FILES)
        throw new UserError(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
    }
  };
  await visit(source, source, 0);
  return { files, tooDeep };
}
