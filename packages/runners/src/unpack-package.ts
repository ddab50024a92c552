import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
  const first = await mkdir(folder, { recursive: true });
  // What was made on the way to it becomes part of the image too.
  for (let made = resolve(folder); first !== undefined && made.length >= resolve(first).length; made = dirname(made))
    await chmod(made, 0o755);
  const links = { links: 'keep', hardLinks: true, names: 'unix' } as const;
  await unpackArchive(archive, 'tar.gz', folder, { ...links, fixedModes: true, limits: LIMITS, signal });
}
