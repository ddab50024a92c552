import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { exists, readJson, writeJson } from '@bakehouse/system/files';
import { fetchRunnerPackage } from './runner-package.ts';
import type { RunnerInstallation } from './runner-service.ts';
import { installationOf } from './runner-services.ts';
import type { RunnerTreeOptions, RunnerTreeStep } from './runner-tree.ts';
import { unpackPackage } from './unpack-package.ts';
import { changedFiles, layFiles } from './write-files.ts';

interface PackageRecord {
  readonly root: string;
  readonly version: string;
  readonly sha256: string;
}

interface InstallPlan {
  /** True when the package is not yet, or in another version, in the runner's folder. */
  readonly package: boolean;
  /** Files and links to write, as paths of the machine. */
  readonly files: readonly string[];
}

/**
 * What `installRunner` would change.
 *
 * @param targetRoot folder that stands for `/`
 * @throws InputError when the step is unusable, UserError when the runner's folder holds something else
 */
export async function planInstall(step: RunnerTreeStep, targetRoot: string): Promise<InstallPlan> {
  const installation = await installationOf(step.platform, step);
  const { files, links } = installation;
  const installed = await isInstalled(step, installation, targetRoot);
  const changed = await changedFiles(files, links, targetRoot);
  // The link in the runner's folder goes when the folder is replaced.
  return { package: !installed, files: installed ? changed : [...new Set([...changed, `${step.root}/bootstrap.sh`])].sort() };
}

/**
 * Installs a runner below `targetRoot`: the checked package in its folder, the bootstrap script, unit, user and ownership
 * entries. Run again it changes nothing. The user is made and gets its files when the machine boots (systemd-sysusers,
 * systemd-tmpfiles). An earlier version in the folder is replaced as a whole, with its work folder.
 *
 * @returns what was changed
 * @throws as `layRunnerTree`, and UserError when the runner's folder holds something that was not installed by this function
 */
export async function installRunner(step: RunnerTreeStep, targetRoot: string, options: RunnerTreeOptions): Promise<InstallPlan> {
  const plan = await planInstall(step, targetRoot);
  const installation = await installationOf(step.platform, step);
  if (plan.package) {
    const archive = await fetchRunnerPackage(step.package, options);
    await replacePackage(archive, step, installation, targetRoot, options);
  }
  await layFiles(installation.files, installation.links, targetRoot);
  return plan;
}

async function replacePackage(
  archive: string,
  step: RunnerTreeStep,
  { packageRecordPath }: RunnerInstallation,
  targetRoot: string,
  options: RunnerTreeOptions,
): Promise<void> {
  const folder = join(targetRoot, step.root);
  const record = join(targetRoot, packageRecordPath);
  const suffix = randomBytes(4).toString('hex');
  const partial = join(dirname(folder), `.${basename(folder)}.${suffix}.partial`);
  const former = join(dirname(folder), `.${basename(folder)}.${suffix}.former`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await unpackPackage(archive, partial, options);
    await rename(folder, former).catch((error) => {
      if (!hasErrorCode(error, 'ENOENT')) throw error;
    });
    await rename(partial, folder);
    await writeJson(record, { root: step.root, version: step.version, sha256: step.package.sha256 } satisfies PackageRecord);
  } catch (error) {
    if (await exists(former)) {
      await rm(folder, { recursive: true, force: true });
      await rename(former, folder);
    }
    throw error;
  } finally {
    for (const path of [partial, former]) await rm(path, { recursive: true, force: true });
  }
}

async function isInstalled(step: RunnerTreeStep, { packageRecordPath }: RunnerInstallation, targetRoot: string): Promise<boolean> {
  // A damaged one says as little as none.
  const record = await readJson<PackageRecord | null>(join(targetRoot, packageRecordPath)).catch(() => undefined);
  const folder = join(targetRoot, step.root);
  const content = await readdir(folder).catch((error) => {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (content.length === 0) return false;
  if (record?.root !== step.root) {
    throw new UserError(`${folder} is not empty and was not installed by configure-runner.`, {
      hint: 'empty it, or name another folder as root',
    });
  }
  return record.sha256 === step.package.sha256 && record.version === step.version;
}
