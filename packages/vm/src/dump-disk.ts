import { lstat, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError, hasErrorCode } from '@bakehouse/core/errors';
import { runProgram } from '@bakehouse/core/program';
import { agentScripts, type GuestTest, testKey } from './agent.ts';
import type { VmTools } from './tools.ts';

/** Name of the dump disk in its folder. */
export const DUMP_DISK = 'dump-disk.raw';

/** A core dump can be as large as the memory; the file is sparse, so room costs nothing until it is used. */
export function dumpDiskMiB(memoryMiB: number): number {
  return 2 * memoryMiB + 1024;
}

/** Makes the disk that carries the agent and the tests into the machine, and everything back out of it. */
export async function makeDumpDisk(
  folder: string,
  tests: readonly GuestTest[],
  sizeMiB: number,
  tools: VmTools,
  signal: AbortSignal,
): Promise<void> {
  const tree = join(folder, 'dump-disk');
  const put = async (path: string, content: string | Uint8Array) => writeFile(join(tree, path), content);
  for (const name of ['agent', 'tests', 'results', 'dumps/boot', 'dumps/after', 'system'])
    await mkdir(join(tree, name), { recursive: true });
  for (const [name, script] of Object.entries(agentScripts)) await put(`agent/${name}`, script);
  await put('system/phase', 'boot\n');
  for (const [index, test] of tests.entries()) {
    await put(`tests/${testKey(index)}`, test.script);
    await mkdir(join(tree, 'results', testKey(index), 'files'), { recursive: true });
    await mkdir(join(tree, 'dumps', testKey(index)));
  }
  const disk = join(folder, DUMP_DISK);
  await writeFile(disk, '');
  await truncate(disk, sizeMiB * 1024 * 1024);
  await runProgram('make the dump disk', [tools.mke2fs, '-q', '-t', 'ext4', '-m', '0', '-L', 'bakehouse', '-d', tree, disk], { signal });
}

/** A core dump on the disk. */
export interface FoundDump {
  /** Absolute path on the host. */
  readonly path: string;
  readonly name: string;
  /** `boot`, `after`, or the key of the test during which it appeared. */
  readonly phase: string;
}

/** What lay on the dump disk; texts are undefined when the machine never wrote them. */
export interface DumpDiskContent {
  /** Where it was copied to. */
  readonly folder: string;
  readonly dumps: readonly FoundDump[];
  /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of each finished test, by key. */
  readonly results: ReadonlyMap<string, string>;
  readonly failedUnits: readonly string[];
  /** The test (key), `boot` or `after`: what the machine did last. */
  readonly phase: string | undefined;
}

/**
 * Reads the disk of a machine that has ended, in whatever way: replays its journal, then copies everything out.
 *
 * @param target a folder that does not exist yet
 * @throws ExternalError when the disk cannot be read
 */
export async function readDumpDisk(folder: string, target: string, tools: VmTools, signal: AbortSignal): Promise<DumpDiskContent> {
  const options = { cwd: folder, signal };
  // 1 and 2: repaired (e2fsck(8)).
  const check = await runProgram('check the dump disk', [tools.e2fsck, '-f', '-y', DUMP_DISK], { ...options, allowFailure: true });
  if (check.exitCode > 2) {
    throw new ExternalError(`The dump disk cannot be repaired.\n  ${check.tail.join('\n  ')}`, {
      service: 'e2fsck',
      operation: 'check the dump disk',
      status: check.exitCode,
    });
  }
  await mkdir(join(folder, target));
  // debugfs splits its command at blanks; the folder is therefore the current one.
  for (const name of ['system', 'results', 'dumps']) {
    await runProgram('copy the dump disk', [tools.debugfs, '-R', `rdump /${name} ${target}`, DUMP_DISK], options);
  }
  const root = join(folder, target);
  return {
    folder: root,
    dumps: await findDumps(join(root, 'dumps')),
    results: await readResults(join(root, 'results')),
    failedUnits: await readFailedUnits(join(root, 'system', 'failed-units.txt')),
    phase: (await readRegularFile(join(root, 'system', 'phase')))?.trim(),
  };
}

async function findDumps(folder: string): Promise<FoundDump[]> {
  const found: FoundDump[] = [];
  for (const phase of await readdir(folder)) {
    for (const entry of await readdir(join(folder, phase), { withFileTypes: true })) {
      if (entry.isFile()) found.push({ path: join(folder, phase, entry.name), name: entry.name, phase });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readResults(folder: string): Promise<Map<string, string>> {
  const results = new Map<string, string>();
  for (const key of await readdir(folder)) {
    const text = await readRegularFile(join(folder, key, 'result'));
    if (text !== undefined && text.trim() !== '') results.set(key, text.trim());
  }
  return results;
}

/** The agent's own units fail when a test fails; that is not a finding about the image. */
async function readFailedUnits(path: string): Promise<string[]> {
  const lines = ((await readRegularFile(path)) ?? '').split('\n').map((line) => line.replace(/^[●*\s]+/u, '').split(/\s+/)[0] ?? '');
  return lines.filter((name) => name.includes('.') && !name.startsWith('bakehouse-'));
}

/** The guest could have left a symbolic link to a file of the host; only regular files are read. */
export async function readRegularFile(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
