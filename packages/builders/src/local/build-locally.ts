import { chmod, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allSettled, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { countdown, StageClock } from '@bakehouse/core/time';
import { vhdFooter, writeFixedVhd } from '@bakehouse/disk-image/vhd';
import { type BuildRecord, type BuiltFile, LOG_FILE, RECORD_FILE } from '@bakehouse/records/builds';
import { ensureSystemTools, type SystemTool } from '@bakehouse/system/debian-packages';
import { findStaleFiles, temporaryFolderOwner, withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { runProgram } from '@bakehouse/system/program';
import { DiskChecksum } from '../checksums.ts';
import { findCompleteBuild } from '../complete-build.ts';
import { explainFullDisk } from '../disk-space.ts';
import { uuidFrom } from '../identity.ts';
import { checkBuild } from './check-build.ts';
import { BOOT_LOADER, DISK, type DiskContent, partitionDisk, ROOT_START, writeEsp, writeRoot } from './disk-image.ts';
import { explainDiskFailure } from './explain-failure.ts';
import type { LocalBuild } from './local-build.ts';
import { behind, findPrivilege, type Privilege } from './privilege.ts';
import { makeRootFilesystem, ROOT, type RootFilesystem, settleRoot, sourceDateOf } from './root-filesystem.ts';
import { toolVersions } from './tool-versions.ts';

export const LOCAL_TOOLS: readonly SystemTool[] = [
  { needs: 'mmdebstrap', package: 'mmdebstrap' },
  { needs: 'mke2fs', package: 'e2fsprogs' },
  { needs: 'sfdisk', package: 'fdisk' },
  { needs: 'mkfs.vfat', package: 'dosfstools' },
  { needs: 'mcopy', package: 'mtools' },
  { needs: BOOT_LOADER, package: 'systemd-boot-efi' },
];
const UNSHARE_TOOLS: readonly SystemTool[] = [{ needs: 'newuidmap', package: 'uidmap' }];

const WORK = '.work';
const VHD = 'image.vhd';
const MIB = 1024 * 1024;
/** Root file system as a folder and its copy on the disk, packages, and the VHD: 2 GiB beside what the user installs. */
const SPACE_NEEDED = 2048 * MIB;

export interface LocalResult {
  readonly record: BuildRecord;
  /** `build.json`. */
  readonly recordFile: string;
  /** True when an earlier build was complete and is used again. */
  readonly reused: boolean;
}

/**
 * Builds a bootable disk image of Debian on this machine, without mounting anything outside of a namespace of its own. Two builds
 * from the same packages and steps give the same bytes, as long as the steps' scripts do the same each time.
 *
 * A complete earlier build with the same fingerprint is used again. One build at a time works in an output folder: another waits for it,
 * for as long as it may take itself. After a failure `build.log` is left, and nothing else.
 *
 * @throws InputError for unusable arguments, UserError when tools cannot be installed, the machine's disk is full, the image's too
 *   small or the output folder in use for too long, what `checkSources` throws, ExternalError when a program fails or the time is over, CancelledError
 */
export async function buildLocally(build: LocalBuild): Promise<LocalResult> {
  await checkBuild(build);
  const { outputFolder, log, signal, timeout } = build;
  return withFolderLock(outputFolder, { wait: timeout, log, signal }, () => buildAlone(build));
}

/** Nobody else builds in this output folder: record and disk are of one build. */
async function buildAlone(build: LocalBuild): Promise<LocalResult> {
  const { outputFolder, log, signal } = build;
  const recordFile = join(outputFolder, RECORD_FILE);
  const wanted = { fingerprint: build.fingerprint.image, builder: 'local', formats: build.formats };
  const complete = build.rebuild === true ? undefined : await findCompleteBuild(outputFolder, wanted);
  if (complete) {
    log.info(`${build.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
    return { record: complete, recordFile, reused: true };
  }
  await ensureSystemTools(process.getuid?.() === 0 ? LOCAL_TOOLS : [...LOCAL_TOOLS, ...UNSHARE_TOOLS], log, signal);
  const privilege = await findPrivilege(signal);
  // The record first: without it, whatever else is here counts for nothing.
  for (const name of [RECORD_FILE, DISK, VHD]) await rm(join(outputFolder, name), { force: true });
  await writeFile(join(outputFolder, LOG_FILE), '');
  if (privilege.mode === 'unshare') await removeForeignStaleFiles(outputFolder, privilege, log);
  try {
    const record = await withTemporaryFolder(WORK, (work) => buildIn(work, build, privilege), outputFolder, log);
    await writeJson(recordFile, record);
    return { record, recordFile, reused: false };
  } catch (error) {
    for (const name of [DISK, VHD]) await rm(join(outputFolder, name), { force: true });
    throw await explainFullDisk(error, outputFolder, SPACE_NEEDED);
  }
}

async function buildIn(work: string, build: LocalBuild, privilege: Privilege): Promise<BuildRecord> {
  const { log, signal, outputFolder } = build;
  const startedAt = new Date();
  const left = countdown(build.timeout);
  const logFile = join(outputFolder, LOG_FILE);
  const clock = new StageClock({ log, folded: true });
  // Users that mmdebstrap and apt turn into look in here.
  await chmod(work, 0o755);
  try {
    const timeLeft = () => Math.max(1, left());
    const options = () => ({ log, signal, logFile, timeout: timeLeft() });
    const root = await clock.run('root file system', async () => {
      const made = await makeRootFilesystem(build, work, privilege, logFile, timeLeft());
      await settleRoot(build, work, privilege, options());
      return made;
    });
    const checksum = new DiskChecksum();
    await clock.run('disk', async () => {
      const content = diskContent(build, work, root);
      await partitionDisk(content, options());
      // Each has a part of the file to itself; what stands before the root is final when the first is.
      const esp = writeEsp(content, options()).then(() => checksum.readTo(join(work, DISK), ROOT_START, signal));
      await allSettled([esp, writeRoot(content, privilege, options())]).catch(async (error: unknown) => {
        throw await explainDiskFailure(error, build, logFile);
      });
    });
    const files = await writeFormats(build, work, clock, privilege, checksum);
    const tools = await toolVersions(signal);
    await build.checkSources?.(signal);
    throwIfCancelled(signal);
    for (const file of files) await rename(join(work, file.path), join(outputFolder, file.path));
    return {
      schema: 'bakehouse-build/1',
      image: build.image,
      fingerprint: build.fingerprint,
      builder: 'local',
      definitionFile: build.definitionFile,
      source: build.commit === undefined ? {} : { commit: build.commit },
      files,
      packages: root.packages,
      tools,
      stages: clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
      log: LOG_FILE,
      startedAt: startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
    };
  } finally {
    if (privilege.mode === 'unshare') await removeRoots(privilege, join(work, ROOT));
  }
}

/** What killed builds left: the folders themselves go where the next one is made. */
async function removeForeignStaleFiles(outputFolder: string, privilege: Privilege, log: Log): Promise<void> {
  const works = await findStaleFiles(outputFolder, (name) => temporaryFolderOwner(WORK, name), log);
  if (works.length > 0) await removeRoots(privilege, ...works.map((name) => join(outputFolder, name, ROOT)));
}

/** A root file system has foreign owners in it: only a namespace like that which made it can remove it. */
async function removeRoots(privilege: Privilege, ...roots: string[]): Promise<void> {
  await runProgram('remove the root file system', behind(privilege.prefix, 'rm', '-rf', '--', ...roots));
}

function diskContent(build: LocalBuild, work: string, root: RootFilesystem): DiskContent {
  return {
    work,
    root: ROOT,
    kernel: root.kernel,
    initrd: root.initrd,
    title: `Debian ${build.suite} (${build.image})`,
    fingerprint: build.fingerprint.image,
    diskMiB: build.diskMiB,
    sourceDate: sourceDateOf(build),
  };
}

async function writeFormats(
  build: LocalBuild,
  work: string,
  clock: StageClock,
  privilege: Privilege,
  checksum: DiskChecksum,
): Promise<BuiltFile[]> {
  const { log, signal } = build;
  const raw = join(work, DISK);
  const footer = vhdFooter({
    diskSize: build.diskMiB * MIB,
    uuid: uuidFrom(build.fingerprint.image, 'vhd'),
    timestamp: sourceDateOf(build),
  });
  return clock.run('formats and checksums', async () => {
    const { size, blocks } = await stat(raw);
    // Side by side: taking the checksum is work for the processor, copying, flushing and removing for the disk.
    await allSettled([
      checksum.readTo(raw, undefined, signal),
      flush(raw),
      removeRoots(privilege, join(work, ROOT)),
      ...(build.formats.includes('vhd') ? [writeFixedVhd(raw, join(work, VHD), footer, log, signal)] : []),
    ]);
    const sum = checksum.digests(footer);
    log.info(`The disk has ${formatBytes(size)}, of which ${formatBytes(blocks * 512)} are written.`);
    const files: BuiltFile[] = [
      { format: 'raw', path: DISK, size, sha256: sum.raw },
      { format: 'vhd', path: VHD, size: size + footer.length, sha256: sum.withFooter },
    ];
    // Tests boot the raw disk, whatever else is wanted.
    return files.filter((file) => file.format === 'raw' || build.formats.includes('vhd'));
  });
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}
