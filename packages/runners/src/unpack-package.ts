import { mkdir } from 'node:fs/promises';
import { unpackArchive } from '@bakehouse/archive/read';

/** A GitHub runner unpacks to about 0.6 GiB in 10,000 files; beyond these bounds the archive is not a runner. */
const LIMITS = { bytes: 8 * 1024 ** 3, entries: 200_000 };

/**
 * Unpacks the package of a runner, with modes that no umask changes, since they become those of an image.
 *
 * @param folder made if it is missing; anything in it that the archive holds too is an error
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
export async function unpackPackage(archive: string, folder: string, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  await mkdir(folder, { recursive: true });
  await unpackArchive(archive, 'tar.gz', folder, { links: 'keep', hardLinks: true, fixedModes: true, limits: LIMITS, signal });
}
