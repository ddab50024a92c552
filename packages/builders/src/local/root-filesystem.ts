import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import type { InstalledPackage } from '@bakehouse/records/builds';
import { NETWORK, type ProgramOptions, runProgram } from '@bakehouse/system/program';
import { DEFAULT_SOURCE_DATE } from '../source-date.ts';
import { DEBIAN_ARCHITECTURE } from './architecture.ts';
import { BASE_PACKAGES, baseScript, finishScript, prepareRootScript, writeBaseTree } from './base-system.ts';
import { explainRootFailure } from './explain-failure.ts';
import { parseDpkgStatus } from './installed-packages.ts';
import type { LocalBuild } from './local-build.ts';
import { markUsed, storePackages, takePackages } from './package-cache.ts';
import { behind, type Privilege } from './privilege.ts';
import { RootOutput } from './root-output.ts';
import { type HookContext, INSIDE, packTree, scriptHooks, stepHooks } from './step-hooks.ts';

/** Names in the work folder. */
export const ROOT = 'root';
const ROOT_TAR = 'root.tar';
/** mmdebstrap empties /run at the end. */
const RESOLVE = '/run/systemd/resolve';
/**
 * Downloaded packages are kept for the cache, and /dev is emptied later. mmdebstrap's own cleaning of apt is left
 * out because it finds apt's configuration in the image's /tmp: after a script that empties /tmp it would clean this machine.
 */
const SKIPPED = ['essential/unlink', 'output/dev', 'cleanup/apt'];
const PREPARE_ROOT = 'prepare-root.sh';

export interface RootFilesystem {
  readonly kernel: string;
  readonly initrd: string;
  readonly packages: readonly InstalledPackage[];
  /** Packages that were not in the cache. */
  readonly downloaded: number;
}

/**
 * Makes the root file system with mmdebstrap.
 *
 * @param work an empty folder for this build
 * @param timeLeft milliseconds
 * @throws ExternalError with the cause in one line, its place in the definition, and the last lines of what failed
 */
export async function makeRootFilesystem(
  build: LocalBuild,
  work: string,
  privilege: Privilege,
  logFile: string,
  timeLeft: number,
): Promise<RootFilesystem> {
  const { log, signal } = build;
  const cache = join(build.cacheFolder, 'apt', `${build.suite}-${DEBIAN_ARCHITECTURE[build.arch]}`);
  const taken = await takePackages(cache, join(work, 'apt-in'), log, new Date());
  await mkdir(join(work, 'apt-out'));
  const command = await mmdebstrapCommand(build, work, privilege);
  // What a killed mmdebstrap leaves is removed with the work folder. Without root, others than its user have to reach it.
  const temporary = privilege.mode === 'root' ? { TMPDIR: work } : {};
  const output = new RootOutput();
  let downloaded = 0;
  try {
    await runProgram('build the root file system', command, {
      cwd: work,
      // apt asks the mirror, inside too. Scripts of packages and of the definition run below: they see nothing else of ours.
      inherit: NETWORK,
      // The initial RAM disk is made once, at the end, instead of for every package that has a say in it.
      env: { LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: String(sourceDateOf(build)), TZ: 'UTC', INITRD: 'No', ...temporary },
      log,
      signal,
      logFile,
      timeout: timeLeft,
      name: 'mmdebstrap',
      onLine: (line) => output.onLine(line),
    });
  } catch (error) {
    throw await explainRootFailure(error, output, build, logFile);
  } finally {
    // What a failed build has downloaded need not be downloaded again.
    downloaded = await storePackages(cache, join(work, 'apt-out'), taken);
  }
  const packages = parseDpkgStatus(await readFile(join(work, 'status'), 'utf8'));
  await markUsed(cache, packages, new Date());
  log.info(
    `Installed ${counted(packages.length, 'package')}, ${downloaded === 0 ? 'all from the cache' : `${downloaded} of them downloaded`}.`,
  );
  return { kernel: join(work, 'kernel'), initrd: join(work, 'initrd'), packages, downloaded };
}

/** Leaves the root file system as a folder that the privilege's prefix sees with its right owners, nothing in it younger than the source date. */
export async function settleRoot(build: LocalBuild, work: string, privilege: Privilege, options: ProgramOptions): Promise<void> {
  const as = (program: string, ...args: string[]) => behind(privilege.prefix, program, ...args);
  const within = { ...options, cwd: work, env: { LC_ALL: 'C', TZ: 'UTC' } };
  if (privilege.mode === 'unshare') {
    await mkdir(join(work, ROOT));
    const unpack = ['--extract', `--file=${ROOT_TAR}`, `--directory=${ROOT}`, '--numeric-owner', '--xattrs', '--xattrs-include=*'];
    await runProgram('unpack the root file system', as('tar', ...unpack), within);
    await rm(join(work, ROOT_TAR));
  }
  // The kernel fills /dev; what mmdebstrap leaves there differs between its modes, up to nothing at all.
  await runProgram('empty /dev', as('rm', '--recursive', '--force', '--one-file-system', `${ROOT}/dev`), within);
  await runProgram('empty /dev', as('mkdir', '--mode=0755', `${ROOT}/dev`), within);
  const date = `@${sourceDateOf(build)}`;
  await runProgram('set the times of the files', as('find', ROOT, '-newermt', date, '-exec', 'touch', '-h', '-d', date, '{}', '+'), within);
}

export function sourceDateOf(build: LocalBuild): number {
  return build.sourceDate ?? DEFAULT_SOURCE_DATE;
}

async function mmdebstrapCommand(build: LocalBuild, work: string, privilege: Privilege): Promise<[string, ...string[]]> {
  const context: HookContext = { folder: work, sourceDate: sourceDateOf(build), signal: build.signal };
  // Package steps before any other step change nothing that a package could see: one run of apt for all of them.
  const leading = build.steps.findIndex((step) => step.kind !== 'packages');
  const first = build.steps.slice(0, leading === -1 ? build.steps.length : leading);
  const include = new Set([...BASE_PACKAGES, ...first.flatMap((step) => (step.kind === 'packages' ? step.names : []))]);
  const later = await stepHooks(build.steps, first.length, context);
  const saveArchives = 'sync-out /var/cache/apt/archives apt-out';
  const customize = [
    saveArchives,
    ...(await baseHooks(build, context)),
    ...later,
    ...(later.length > 0 ? [saveArchives] : []),
    ...(await scriptHooks('finish', { title: 'finish', body: finishScript(INSIDE) }, context)),
    ...['kernel', 'initrd', 'status'].map((name) => `download ${INSIDE}/${name} ${name}`),
    `rm -r "$1${INSIDE}"`,
  ];
  await writeFile(join(work, PREPARE_ROOT), prepareRootScript(INSIDE));
  const setup = [`sh ${PREPARE_ROOT} "$1"`, 'sync-in apt-in /var/cache/apt/archives'];
  return behind(
    privilege.mmdebstrapPrefix,
    'mmdebstrap',
    `--mode=${privilege.mode}`,
    '--variant=minbase',
    '--verbose',
    `--architectures=${DEBIAN_ARCHITECTURE[build.arch]}`,
    `--components=${build.components.join(',')}`,
    `--include=${[...include].join(',')}`,
    `--skip=${[...SKIPPED, ...privilege.skip].join(',')}`,
    ...setup.map((hook) => `--setup-hook=${hook}`),
    ...customize.map((hook) => `--customize-hook=${hook}`),
    // A folder has its owners right only when root makes it; elsewhere a tar file brings them.
    privilege.mode === 'root' ? '--format=directory' : '--format=tar',
    '--',
    build.suite,
    privilege.mode === 'root' ? ROOT : ROOT_TAR,
    ...(build.mirror === undefined ? [] : [build.mirror]),
  );
}

async function baseHooks(build: LocalBuild, context: HookContext): Promise<string[]> {
  const tree = join(context.folder, 'base.tree');
  await writeBaseTree(tree, build.image);
  // systemd-resolved has made /etc/resolv.conf a link to what it writes once it runs; until then, names are found as on this machine.
  await copyFile('/etc/resolv.conf', join(context.folder, 'resolv.conf')).catch((error: unknown) => {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    return writeFile(join(context.folder, 'resolv.conf'), '');
  });
  return [
    `mkdir -p "$1${RESOLVE}"`,
    `upload resolv.conf ${RESOLVE}/stub-resolv.conf`,
    ...(await scriptHooks('base', { title: 'base system', ...(await packTree(tree, 'base', context, baseScript())) }, context)),
  ];
}
