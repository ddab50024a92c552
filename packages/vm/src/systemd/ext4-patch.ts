import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { readExactly } from '@bakehouse/disk-image/ext4';
import type { Partition } from '@bakehouse/disk-image/partitions';
import { type ConfinedOptions, runConfined } from '@bakehouse/system/confined-program';
import type { AgentTools } from './agent-tools.ts';
import { type ChangedRun, changedRuns } from './changed-blocks.ts';
import { openScratchFile } from './scratch-file.ts';

/** A file or symbolic link to be in the guest. Paths are absolute and plain (letters, digits, `-_.@/`). */
export type GuestEntry = { readonly path: string; readonly content: string } | { readonly path: string; readonly target: string };

interface Ext4Patch {
  /** The raw disk that the overlay stands on; only read. */
  readonly disk: string;
  /** The ext4 file system. */
  readonly root: Partition;
  /** The qcow2 overlay. */
  readonly overlay: string;
  /** Gets folders of work. */
  readonly folder: string;
  readonly entries: readonly GuestEntry[];
  /** How to call the image in messages. */
  readonly label: string;
}

/** Milliseconds for each of the programs. They read metadata only. */
const TIMEOUT = 20 * 60_000;
/** Bytes that what a program says about a small file may have beside the file. */
const SLACK = 64 * 1024;

/**
 * Puts files into the ext4 file system of a qcow2 overlay without mounting: takes the metadata of the file system into a
 * sparse scratch file, changes that with debugfs, and writes the blocks that differ to the overlay. Blocks of existing
 * files are not in the scratch file, and are never written.
 *
 * The file system may be made to do harm. What reads it is confined, and writes to one folder, from which files are taken by our names.
 *
 * @throws UserError when the files cannot be placed (no systemd in the image, no space left), ExternalError when a tool fails
 */
export async function patchExt4(patch: Ext4Patch, tools: AgentTools, signal: AbortSignal): Promise<void> {
  const scratch = join(patch.folder, 'metadata');
  const payload = join(patch.folder, 'payload');
  await mkdir(scratch);
  await mkdir(payload);
  const run: Run = (operation, argv, options) =>
    runConfined(
      operation,
      argv,
      { reads: [], writes: [], largestFile: patch.root.size, timeout: TIMEOUT, signal, ...options },
      tools.confinement,
    );
  const [before, after] = [join(scratch, 'before'), join(scratch, 'after')];
  await run('read the metadata of the root file system', [tools.e2image, '-r', '-o', String(patch.root.offset), patch.disk, before], {
    reads: [patch.disk],
    writes: [scratch],
  });
  await run('copy the metadata of the root file system', ['cp', '--sparse=always', before, after], { writes: [scratch] });
  await writeEntries(after, { scratch, payload }, patch, tools, run);
  const blockSize = await blockSizeOf(after, patch.label);
  const { stdout } = await run('find the allocated blocks', [tools.qemuImg, 'map', '--output=json', '-f', 'raw', after], {
    reads: [after],
  });
  await applyRuns(await changedRuns(before, after, blockSize, stdout, signal), payload, patch, tools, run);
}

type Run = (
  operation: string,
  argv: readonly [string, ...string[]],
  options: Partial<Omit<ConfinedOptions, 'signal'>>,
) => ReturnType<typeof runConfined>;

async function writeEntries(
  after: string,
  { scratch, payload }: { readonly scratch: string; readonly payload: string },
  patch: Ext4Patch,
  tools: AgentTools,
  run: Run,
): Promise<void> {
  const commands: string[] = [];
  for (const [index, entry] of patch.entries.entries()) {
    const name = posix.basename(entry.path);
    // Says "File exists" where the folder is there, which does no harm.
    commands.push(`mkdir ${posix.dirname(entry.path)}`, `cd ${posix.dirname(entry.path)}`);
    if ('target' in entry) {
      commands.push(`symlink ${name} ${entry.target}`);
    } else {
      await writeFile(join(payload, String(index)), entry.content);
      // debugfs splits its command at blanks; the folder is therefore the current one.
      commands.push(`write ${index} ${name}`);
      for (const field of ['mode 0100644', 'uid 0', 'gid 0']) commands.push(`set_inode_field ${name} ${field}`);
    }
    commands.push('cd /');
  }
  await writeFile(join(payload, 'commands'), `${commands.join('\n')}\n`);
  const { tail } = await run('put the test agent into the overlay', [tools.debugfs, '-w', '-f', 'commands', after], {
    reads: [payload],
    writes: [scratch],
    cwd: payload,
  });
  // debugfs always ends with 0, so what it did is read back.
  for (const entry of patch.entries) {
    if (await isPlaced(entry, after, scratch, tools, run)) continue;
    const reasons = tail.filter((line) => !line.startsWith('debugfs') && !line.startsWith('Allocated inode') && !line.includes('exists'));
    throw new UserError(
      `Cannot put ${entry.path} into the root file system of ${patch.label}.${reasons.length === 0 ? '' : `\n  ${reasons.join('\n  ')}`}`,
      { hint: 'the tests run as systemd units: the image needs systemd, and a few free blocks and inodes on its root file system' },
    );
  }
}

const READ_BACK = 'read-back';

/** A file goes through one of the host, whose size is bounded: the image may have had a giant one of this name. */
async function isPlaced(entry: GuestEntry, after: string, scratch: string, tools: AgentTools, run: Run): Promise<boolean> {
  if ('target' in entry) {
    const { stdout } = await run('read the test agent back', [tools.debugfs, '-R', `stat ${entry.path}`, after], { reads: [after] });
    return stdout.includes(`link dest: "${entry.target}"`);
  }
  await run('read the test agent back', [tools.debugfs, '-R', `dump ${entry.path} ${READ_BACK}`, after], {
    reads: [after],
    writes: [scratch],
    cwd: scratch,
    largestFile: entry.content.length + SLACK,
  });
  const path = join(scratch, READ_BACK);
  if (!existsSync(path)) return false;
  const file = await openScratchFile(path, 'debugfs');
  const found = await file.readFile('utf8').finally(() => file.close());
  await rm(path);
  return found.trimEnd() === entry.content.trimEnd();
}

/** Bytes of a block, from the superblock at 1024: 1024 shifted by `s_log_block_size`. */
async function blockSizeOf(path: string, label: string): Promise<number> {
  const file = await openScratchFile(path, 'e2image');
  const superblock = await readExactly(file, 1024, 1024).finally(() => file.close());
  const shift = superblock?.readUInt32LE(24) ?? 0;
  if (shift > 6)
    throw new UserError(`The root file system of ${label} is damaged: its blocks have an impossible size.`, {
      hint: 'build the image again',
    });
  return 1024 << shift;
}

async function applyRuns(
  runs: readonly ChangedRun[],
  payload: string,
  { root, overlay, disk }: Ext4Patch,
  tools: AgentTools,
  run: Run,
): Promise<void> {
  const commands: string[] = [];
  for (const [index, { offset, bytes }] of runs.entries()) {
    const name = `run-${index}`;
    await writeFile(join(payload, name), bytes);
    commands.push('-c', `write -q -s ${name} ${root.offset + offset} ${bytes.length}`);
  }
  await run('write the test agent to the overlay', [tools.qemuIo, '-f', 'qcow2', ...commands, overlay], {
    reads: [disk, payload],
    writes: [overlay],
    cwd: payload,
  });
}
