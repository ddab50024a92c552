import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readlinkSync } from 'node:fs';
import { CancelledError, messageOf, UserError } from '@bakehouse/core/errors';
import { permissionHint, sha256 } from '@bakehouse/system/files';
import { hashFiles } from '@bakehouse/system/hashing';
import type { PlannedFile } from './planned-file.ts';

interface LocalState {
  /** Paths of what is there, whatever it holds. */
  readonly there: ReadonlySet<string>;
  /** Paths of what holds the very content. */
  readonly same: ReadonlySet<string>;
}

/**
 * Looks at what the destination has. Content is told by its check sum, never by its time; a file whose blob has none counts as another one.
 *
 * @param compare false: only look whether it is there
 * @throws UserError for files that cannot be read, CancelledError
 */
export async function compareLocal(files: readonly PlannedFile[], compare: boolean, signal: AbortSignal): Promise<LocalState> {
  const there = new Set<string>();
  const same = new Set<string>();
  const hashed: PlannedFile[] = [];
  try {
    for (const file of files) {
      const status = lstatSync(file.target, { throwIfNoEntry: false });
      if (status === undefined) continue;
      there.add(file.path);
      if (!compare || file.checksum === undefined || status.isSymbolicLink() !== file.isLink) continue;
      const { algorithm, digest } = file.checksum;
      if (file.isLink) {
        if (algorithm === 'sha256' && sha256(readlinkSync(file.target)) === digest) same.add(file.path);
      } else if (status.size !== file.size) continue;
      else if (algorithm === 'sha256') hashed.push(file);
      else if ((await md5Of(file.target, signal)) === digest) same.add(file.path);
    }
    const digests = await hashFiles(
      hashed.map(({ target, size }) => ({ path: target, size })),
      { signal },
    );
    for (const [index, { path, checksum }] of hashed.entries()) if (digests[index] === checksum?.digest) same.add(path);
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined;
    const hint = path === undefined ? undefined : permissionHint(path, error);
    throw new UserError(`Cannot read what the folder has: ${messageOf(error)}.`, {
      cause: error,
      hint: hint ?? 'remove it, or give another folder',
    });
  }
  return { there, same };
}

async function md5Of(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
