import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { InstalledPackage } from '@bakehouse/records/builds';
import { partialNeighbour, readJson, sha256OfFile, writeJson } from '@bakehouse/system/files';

/** Names and SHA-256 of the packages: apt looks only at the size of what it has, so damaged ones are left out here. */
const INDEX = 'packages.json';
type Index = Record<string, string>;

/** A package that no build has used for so long has been replaced in the archive. */
const UNUSED = 60 * 86_400_000;

/**
 * Puts the sound packages of the cache into `into` (as hard links where possible) and removes what is damaged or long unused.
 *
 * @returns the file names of the packages
 */
export async function takePackages(cache: string, into: string, log: Log, now: Date): Promise<ReadonlySet<string>> {
  await mkdir(cache, { recursive: true });
  await mkdir(into, { recursive: true });
  const index = await readIndex(cache);
  const taken = new Set<string>();
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (name === INDEX || now.getTime() - (await stat(path)).mtimeMs > UNUSED) {
      if (name !== INDEX) await rm(path, { recursive: true, force: true });
      continue;
    }
    const known = index[name];
    // Without an entry: another build may be about to write it.
    if (known === undefined) continue;
    if ((await sha256OfFile(path)) === known) {
      await linkOrCopy(path, join(into, name));
      taken.add(name);
    } else {
      log.warning(`The cached package ${name} is damaged; it is downloaded again.`);
      await rm(path, { force: true });
    }
  }
  return taken;
}

/**
 * Adds the packages in `from` that the cache does not have yet.
 *
 * @returns how many were added: those that were downloaded
 */
export async function storePackages(cache: string, from: string, taken: ReadonlySet<string>): Promise<number> {
  const added: Index = {};
  for (const name of await readdir(from)) {
    if (!name.endsWith('.deb') || taken.has(name)) continue;
    // Other builds may be storing the same package.
    const partial = partialNeighbour(join(cache, name), cache);
    await copyFile(join(from, name), partial);
    added[name] = await sha256OfFile(partial);
    await rename(partial, join(cache, name));
  }
  await writeJson(join(cache, INDEX), { ...(await readIndex(cache)), ...added });
  return Object.keys(added).length;
}

/** Notes that a build has used these packages, so that they stay in the cache. */
export async function markUsed(cache: string, packages: readonly InstalledPackage[], now: Date): Promise<void> {
  for (const { name, version, architecture } of packages) {
    // apt writes the colon of an epoch as %3a.
    const path = join(cache, `${name}_${version.replaceAll(':', '%3a')}_${architecture}.deb`);
    await utimes(path, now, now).catch((error: unknown) => {
      if (!hasErrorCode(error, 'ENOENT')) throw error;
    });
  }
}

async function readIndex(cache: string): Promise<Index> {
  return (await readJson<Index>(join(cache, INDEX)).catch(() => undefined)) ?? {};
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: unknown) => {
    if (!hasErrorCode(error, 'EXDEV', 'EPERM', 'ENOTSUP')) throw error;
    await copyFile(from, to);
  });
}
