import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { fileSystemTime } from '@bakehouse/system/file-set';
import { exactEntryAt } from '@bakehouse/system/files';
import type { PackerBuild } from './packer-manifest.ts';

/** When a run of Packer began, by the clock of a file system. */
interface RunStart {
  /** Nanoseconds since 1970. */
  readonly time: bigint;
  /** Number of the file system whose clock it is. */
  readonly device: bigint;
}

const SECOND = 1_000_000_000n;
/** FAT keeps every second second, some others whole ones. */
const COARSE = 2n * SECOND;
/** Another file system may be a network drive with a clock of its own. */
const FOREIGN = 60n * SECOND;

/** @param folder where the run works; absolute */
export async function startOfRun(folder: string): Promise<RunStart> {
  const time = await fileSystemTime(folder);
  return { time, device: (await lstat(folder, { bigint: true })).dev };
}

/**
 * The files that a manifest names, each of which this run has written. A manifest is a report: what stands there under a name may be older,
 * or something else by now.
 *
 * @param folder what names are relative to
 * @throws UserError naming the file that is not there, or not the one that Packer reported
 */
export async function filesOfRun(builds: readonly PackerBuild[], folder: string, start: RunStart): Promise<string[]> {
  const paths = new Set<string>();
  for (const { name, size } of builds.flatMap((build) => build.files ?? [])) {
    const path = resolve(folder, name);
    paths.add(path);
    const state = await exactEntryAt(path);
    if (state === undefined) throw problem(path, name, 'which is not there');
    const changed = state.mtimeNs > state.ctimeNs ? state.mtimeNs : state.ctimeNs;
    const tolerated = state.dev !== start.device ? FOREIGN : start.time % SECOND === 0n ? COARSE : 0n;
    if (changed + tolerated < start.time) throw problem(path, name, 'which is older than this run of Packer');
    if (state.isFile() && typeof size === 'number' && state.size !== BigInt(size)) {
      throw problem(path, name, `with ${formatBytes(size)}, and it has ${formatBytes(Number(state.size))} now`);
    }
  }
  return [...paths];
}

function problem(path: string, name: string, what: string): UserError {
  return new UserError(`Packer's manifest names the file ${path}, ${what}.`, {
    // Without a folder it may be what strip_path has left of the name.
    hint: `put the manifest behind every post-processor that moves, removes or changes the file${/[\\/]/.test(name) ? '' : '; if it has strip_path, leave that out'}`,
  });
}
