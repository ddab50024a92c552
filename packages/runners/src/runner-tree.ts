import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { partialNeighbour } from '@bakehouse/system/files';
import { fetchRunnerPackage } from './runner-package.ts';
import type { RunnerPlatform, RunnerSettings } from './runner-service.ts';
import { installationOf } from './runner-services.ts';
import { unpackPackage } from './unpack-package.ts';
import { layFiles } from './write-files.ts';

/** What to put into the tree: a definition's runner step, its package file made absolute. */
export interface RunnerTreeStep extends RunnerSettings {
  readonly platform: RunnerPlatform;
  readonly package: {
    /** Absolute; either this or `url`. */
    readonly file?: string;
    readonly url?: string;
    /** Lower-case hexadecimal. */
    readonly sha256: string;
  };
}

export interface RunnerTreeOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Downloaded packages stay here under their SHA-256. */
  readonly cacheFolder: string;
}

/**
 * Lays a root file system tree with an installed runner: the unpacked package, the bootstrap script, the enabled unit, and
 * the sysusers.d and tmpfiles.d entries that make the user and hand it the files when the image first boots. Whoever copies
 * the tree into an image keeps modes and symbolic links and makes everything belong to root.
 *
 * @param treeFolder made by this function, whole or not at all; it may exist if it is empty
 * @throws InputError when the step is unusable, UserError when the package does not match its SHA-256 or is unsafe to
 *   unpack, ExternalError when it cannot be downloaded, CancelledError
 */
export async function layRunnerTree(step: RunnerTreeStep, treeFolder: string, options: RunnerTreeOptions): Promise<void> {
  const { files, links } = await installationOf(step.platform, step);
  await refuseFilled(treeFolder);
  const archive = await fetchRunnerPackage(step.package, options);
  const partial = partialNeighbour(treeFolder, dirname(treeFolder));
  try {
    await rm(partial, { recursive: true, force: true });
    await unpackPackage(archive, join(partial, step.root), options);
    // A package that brings its own file of such a name must not change what the unit runs.
    for (const { path } of [...files, ...links]) await rm(join(partial, path), { recursive: true, force: true });
    await layFiles(files, links, partial);
    await rm(treeFolder, { recursive: true, force: true });
    await rename(partial, treeFolder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  options.log.debug(`Laid runner ${step.version} for ${step.root} in ${treeFolder}`);
}

async function refuseFilled(folder: string): Promise<void> {
  try {
    const [first] = await readdir(folder);
    if (first !== undefined) throw new UserError(`${folder} is not empty: a runner's tree needs a folder of its own.`);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
  }
}
