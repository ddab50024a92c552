import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, appendFile, mkdir, mkdtemp, open, readlink, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { errorAt } from './error-path.ts';
import { identityOf, identityText, type ProcessIdentity, parseIdentity } from './process-identity.ts';
import { readRegularText } from './regular-file.ts';
import { removeStaleFiles } from './stale-files.ts';

/**
 * Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. What is no file but
 * takes bytes (`/dev/null`, `/dev/stdout`, a pipe) gets them as they are.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  if (await takesBytes(path)) return appendFile(path, content);
  await mkdir(dirname(path), { recursive: true });
  const partial = partialNeighbour(path, dirname(path));
  try {
    const file = await open(partial, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw errorAt(path, error);
  }
}

/** True for a device of characters, a pipe, and an open file of this process: root could put a file in its place, and break the machine. */
export async function takesBytes(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return false;
  if (status.isCharacterDevice() || status.isFIFO()) return true;
  // `/dev/stdout` of a command whose output goes to a file.
  return (await readlink(path).catch(() => '')).startsWith('/proc/self/fd/');
}

/** Where a file is written to before it takes its place. Of a long name it has only the beginning, so that its own is not too long. */
export function partialNeighbour(path: string, folder: string): string {
  return join(folder, `.${basename(path).slice(0, 40)}.${randomBytes(4).toString('hex')}.partial`);
}

/** Writes a value as indented JSON, whole or not at all. */
export function writeJson(path: string, value: unknown): Promise<void> {
  return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** True when something is there, at the end of any links, and the folders on the way let this user see it. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readRegularText(path)) as T;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** SHA-256 of text or bytes as lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens, unless the work failed and the system refuses. What a killed
 * process left behind under the same prefix is removed first: the folder's name tells which process made it.
 *
 * @param parent made when missing
 * @param log told of what stays since it may be in use in another container
 */
export async function withTemporaryFolder<T>(
  prefix: string,
  work: (folder: string) => Promise<T>,
  parent = tmpdir(),
  log: Log = silentLog,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await removeStaleFiles(parent, (name) => temporaryFolderOwner(prefix, name), log);
  const template = join(parent, `${prefix}-${identityText(await identityOf())}-`);
  const folder = await mkdtemp(template).catch((error: unknown) => {
    throw errorAt(parent, error);
  });
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  let result: T;
  try {
    result = await work(folder);
  } catch (error) {
    // What cannot be removed must not hide why the work failed.
    await remove().catch(() => {});
    throw error;
  }
  await remove();
  return result;
}

/** Which process made a folder for `withTemporaryFolder`, by its name; undefined for what is none of that prefix. */
export function temporaryFolderOwner(prefix: string, name: string): ProcessIdentity | undefined {
  const { identity, rest } = (name.startsWith(`${prefix}-`) ? parseIdentity(name.slice(prefix.length + 1)) : undefined) ?? {};
  return /^-[A-Za-z0-9]{6}$/.test(rest ?? '') ? identity : undefined;
}
