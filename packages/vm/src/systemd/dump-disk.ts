import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { type GuestTest, testKey } from '../guest-test.ts';
import { agentScripts } from './agent.ts';
import type { AgentTools } from './agent-tools.ts';

/** Name of the dump disk in its folder. */
export const DUMP_DISK = 'dump-disk.raw';

/**
 * What the file system of the disk is made of: few features, each known to `@bakehouse/disk-image/ext4` and to every kernel since 3.6,
 * whatever mke2fs.conf says. Checksums are for the journal: what is not complete in it does not count.
 */
const FEATURES = [
  'none',
  'has_journal',
  'extent',
  '64bit',
  'flex_bg',
  'metadata_csum',
  'filetype',
  'dir_index',
  'dir_nlink',
  'ext_attr',
  'extra_isize',
  'huge_file',
  'large_file',
  'sparse_super',
];
const BLOCK_SIZE = 4096;

/** A core dump can be as large as the memory; the file is sparse, so room costs nothing until it is used. */
export function dumpDiskMiB(memoryMiB: number): number {
  return 2 * memoryMiB + 1024;
}

/** Makes the disk that carries the agent and the tests into the machine, and everything back out of it. */
export async function makeDumpDisk(
  folder: string,
  tests: readonly GuestTest[],
  sizeMiB: number,
  tools: Pick<AgentTools, 'mke2fs'>,
  signal: AbortSignal,
): Promise<void> {
  const tree = join(folder, 'dump-disk');
  const put = async (path: string, content: string | Uint8Array) => writeFile(join(tree, path), content);
  for (const name of ['agent', 'tests', 'results', 'dumps/boot', 'dumps/after', 'system'])
    await mkdir(join(tree, name), { recursive: true });
  for (const [name, script] of Object.entries(agentScripts())) await put(`agent/${name}`, script);
  await put('system/phase', 'boot\n');
  for (const [index, test] of tests.entries()) {
    await put(`tests/${testKey(index)}`, test.script);
    await mkdir(join(tree, 'results', testKey(index), 'files'), { recursive: true });
    await mkdir(join(tree, 'dumps', testKey(index)));
  }
  const disk = join(folder, DUMP_DISK);
  await writeFile(disk, '');
  await truncate(disk, sizeMiB * 1024 * 1024);
  const layout = ['-t', 'ext4', '-O', FEATURES.join(','), '-b', String(BLOCK_SIZE), '-I', '256', '-m', '0'];
  await runProgram('make the dump disk', [tools.mke2fs, '-q', ...layout, '-L', 'bakehouse', '-d', tree, disk], { signal });
}
