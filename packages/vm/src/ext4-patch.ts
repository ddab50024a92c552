import { mkdir, open, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { runProgram } from '@bakehouse/core/program';
import { type ChangedRun, changedRuns } from './changed-blocks.ts';
import { readExactly } from './gpt.ts';
import type { VmTools } from './tools.ts';

/** A file or symbolic link to be in the guest. Paths are absolute and plain (letters, digits, `-_.@/`). */
export type GuestEntry = { readonly path: string; readonly content: string } | { readonly path: string; readonly target: string };

export interface Ext4Patch {
  /** The raw disk that the overlay stands on; only read. */
  readonly disk: string;
  /** Where the ext4 file system starts on the disk, in bytes. */
  readonly offset: number;
  /** Name of the qcow2 overlay in `folder`. */
  readonly overlay: string;
  readonly folder: string;
  readonly entries: readonly GuestEntry[];
  /** How to call the image in messages. */
  readonly label: string;
}

/**
 * Puts files into the ext4 file system of a qcow2 overlay without mounting: takes the metadata of the file system into a
 * sparse scratch file, changes that with debugfs, and writes the blocks that differ to the overlay. Blocks of existing
 * files are not in the scratch file, and are never written.
 *
 * @throws UserError when the files cannot be placed (no systemd in the image, no space left), ExternalError when a tool fails
 */
export async function patchExt4(patch: Ext4Patch, tools: VmTools, signal: AbortSignal): Promise<void> {
  const options = { cwd: patch.folder, signal };
  const [before, after] = ['metadata-before', 'metadata-after'];
  await runProgram(
    'read the metadata of the root file system',
    [tools.e2image, '-r', '-o', String(patch.offset), patch.disk, before],
    options,
  );
  await runProgram('copy the metadata of the root file system', ['cp', '--sparse=always', before, after], options);
  await writeEntries(after, patch, tools, signal);
  const blockSize = await blockSizeOf(join(patch.folder, after));
  const runs = await changedRuns(patch.folder, before, after, blockSize, tools, signal);
  await applyRuns(runs, patch, tools, signal);
}

async function writeEntries(scratch: string, patch: Ext4Patch, tools: VmTools, signal: AbortSignal): Promise<void> {
  const options = { cwd: patch.folder, signal };
  await mkdir(join(patch.folder, 'payload'));
  const commands: string[] = [];
  for (const [index, entry] of patch.entries.entries()) {
    const name = posix.basename(entry.path);
    // Says "File exists" where the folder is there, which does no harm.
    commands.push(`mkdir ${posix.dirname(entry.path)}`, `cd ${posix.dirname(entry.path)}`);
    if ('target' in entry) {
      commands.push(`symlink ${name} ${entry.target}`);
    } else {
      await writeFile(join(patch.folder, 'payload', String(index)), entry.content);
      commands.push(`write payload/${index} ${name}`);
      for (const field of ['mode 0100644', 'uid 0', 'gid 0']) commands.push(`set_inode_field ${name} ${field}`);
    }
    commands.push('cd /');
  }
  await writeFile(join(patch.folder, 'payload', 'commands'), `${commands.join('\n')}\n`);
  const { tail } = await runProgram(
    'put the test agent into the overlay',
    [tools.debugfs, '-w', '-f', 'payload/commands', scratch],
    options,
  );
  // debugfs always ends with 0, so what it did is read back.
  for (const entry of patch.entries) {
    const question = 'target' in entry ? `stat ${entry.path}` : `cat ${entry.path}`;
    const { stdout } = await runProgram('read the test agent back', [tools.debugfs, '-R', question, scratch], options);
    const placed = 'target' in entry ? stdout.includes(`link dest: "${entry.target}"`) : stdout.trimEnd() === entry.content.trimEnd();
    if (placed) continue;
    const reasons = tail.filter((line) => !line.startsWith('debugfs') && !line.startsWith('Allocated inode') && !line.includes('exists'));
    throw new UserError(
      `Cannot put ${entry.path} into the root file system of ${patch.label}.${reasons.length === 0 ? '' : `\n  ${reasons.join('\n  ')}`}`,
      { hint: 'the tests run as systemd units: the image needs systemd, and a few free blocks and inodes on its root file system' },
    );
  }
}

/** Bytes of a block, from the superblock at 1024: 1024 shifted by `s_log_block_size`. */
async function blockSizeOf(path: string): Promise<number> {
  const file = await open(path, 'r');
  const superblock = await readExactly(file, 1024, 1024).finally(() => file.close());
  return 1024 << (superblock?.readUInt32LE(24) ?? 2);
}

async function applyRuns(runs: readonly ChangedRun[], patch: Ext4Patch, tools: VmTools, signal: AbortSignal): Promise<void> {
  const commands: string[] = [];
  for (const [index, run] of runs.entries()) {
    const name = `payload/run-${index}`;
    await writeFile(join(patch.folder, name), run.bytes);
    commands.push('-c', `write -q -s ${name} ${patch.offset + run.offset} ${run.bytes.length}`);
  }
  await runProgram('write the test agent to the overlay', [tools.qemuIo, '-f', 'qcow2', ...commands, patch.overlay], {
    cwd: patch.folder,
    signal,
  });
}
