import { chmod, mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { entryAt, partialNeighbour, readRegularText, writeFileAtomically } from '@bakehouse/system/files';
import type { MachineFile, MachineLink } from './runner-service.ts';

/** A file by its path below a folder. */
type Placed = Pick<MachineFile, 'path' | 'content' | 'mode'>;

/** Writes files and links below a folder that stands for `/`, replacing what is there. */
export async function layFiles(files: readonly Placed[], links: readonly MachineLink[], folder: string): Promise<void> {
  for (const { path, content, mode } of files) {
    await writeFileAtomically(join(folder, path), content, mode);
    // The mode given to open(2) is cut by the umask.
    await chmod(join(folder, path), mode);
  }
  for (const { path, target } of links) await layLink(join(folder, path), target);
}

/** The paths among files and links that are not yet as they should be. */
export async function changedFiles(files: readonly Placed[], links: readonly MachineLink[], folder: string): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, content, mode } of files) {
    const status = await entryAt(join(folder, path));
    const same = status?.isFile() && (status.mode & 0o7777) === mode && (await readRegularText(join(folder, path))) === content;
    if (!same) changed.push(path);
  }
  for (const { path, target } of links) {
    const status = await entryAt(join(folder, path));
    if (!status?.isSymbolicLink() || (await readlink(join(folder, path))) !== target) changed.push(path);
  }
  return changed;
}

async function layLink(path: string, target: string): Promise<void> {
  const partial = partialNeighbour(path, dirname(path));
  await mkdir(dirname(path), { recursive: true });
  try {
    await rm(partial, { force: true });
    await symlink(target, partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (process.platform === 'win32' && hasErrorCode(error, 'EPERM')) {
      throw new UserError(`Windows does not let this user make the symbolic link ${path}.`, { hint: 'turn on Developer Mode' });
    }
    throw error;
  }
}
