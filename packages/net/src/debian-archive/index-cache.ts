import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** An index that nobody has asked for so long has been replaced in its archive. */
const UNUSED = 30 * 86_400_000;

/**
 * Notes that an index was used, and removes those that nobody uses any more.
 *
 * @param folder in which each index has the name of its digest
 * @param used its file
 */
export async function forgetUnused(folder: string, used: string, now: Date): Promise<void> {
  await utimes(used, now, now);
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{64}\.[gx]z$/.test(name)) continue;
    const path = join(folder, name);
    // Another run may just have removed it.
    const state = await stat(path).catch(() => undefined);
    if (state !== undefined && now.getTime() - state.mtimeMs > UNUSED) await rm(path, { force: true });
  }
}
