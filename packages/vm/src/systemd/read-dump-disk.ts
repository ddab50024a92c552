import { mkdir, open, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted } from '@bakehouse/core/text';
import { Ext4, ROOT_INODE, rawDisk } from '@bakehouse/disk-image/ext4';
import { usableSpace } from '@bakehouse/system/files';
import type { FoundDump, GuestOutput } from '../guest-agent.ts';
import { testKey } from '../guest-test.ts';
import { dumpName } from './dump-name.ts';
import { GuestCopy } from './guest-copy.ts';
import { FAILED_UNITS_BYTES, LOG_BYTES, MOST_DUMPS, MOST_FAILED_UNITS, RESULT_BYTES } from './guest-disk-limits.ts';

interface ReadDumpDiskOptions {
  /** Path of the disk. It is only read. */
  readonly disk: string;
  /** An empty folder; gets `tests/<name>.log`, `tests/<name>/`, `journal.log` and `dumps/`. */
  readonly stage: string;
  /** What the files of each test are called, in the order of the tests. */
  readonly names: readonly string[];
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Takes from the disk of a machine that has ended, in whatever way, what it is to give back. The machine owns the disk and may have
 * written anything to it: it is read by a reader of our own, only known names and checked ones below $BAKEHOUSE_OUTPUT are looked at,
 * and only regular files and folders are made, in names chosen here. The rest is counted.
 *
 * @throws Ext4Error when there is no file system that can be read, CancelledError; the stage is then as it was
 */
export async function readDumpDisk({ disk, stage, names, log, signal }: ReadDumpDiskOptions): Promise<GuestOutput> {
  const file = await open(disk, 'r');
  try {
    const source = rawDisk(file, (await file.stat()).size);
    const fs = await Ext4.open(source, signal);
    if (fs.journal.kind === 'unusable') log.warning(`${fs.journal.why} What the machine wrote last may be missing.`);
    if (fs.journal.kind === 'replayed') log.debug(`Replayed ${counted(fs.journal.transactions, 'transaction')} of the dump disk`);
    const copy = new GuestCopy(fs, source.size, await usableSpace(stage));
    return await takeAll(copy, await fs.inode(ROOT_INODE), stage, names);
  } catch (error) {
    for (const name of ['tests', 'dumps', 'journal.log']) await rm(join(stage, name), { recursive: true, force: true });
    throw error;
  } finally {
    await file.close();
  }
}

type Root = Parameters<GuestCopy['find']>[0];

/** What is small and decides goes first: a machine can fill the room that there is. */
async function takeAll(copy: GuestCopy, root: Root, stage: string, names: readonly string[]): Promise<GuestOutput> {
  for (const name of ['tests', 'dumps']) await mkdir(join(stage, name));
  const keys = new Map(names.map((name, index) => [testKey(index), name]));
  const top = await copy.find(root, new Set(['system', 'results', 'dumps']));
  const system = await inFolder(copy, top.get('system'), ['failed-units.txt', 'journal.log']);
  const folders = await inFolder(copy, top.get('results'), keys.keys());
  const tests = new Map<string, ReadonlyMap<string, number>>();
  for (const [key, number] of folders) tests.set(key, await inFolder(copy, number, ['result', 'log', 'files']));

  const results = new Map<string, string>();
  for (const [key, inside] of tests) {
    const text = await textOf(copy, inside.get('result'), RESULT_BYTES);
    if (text !== undefined && text !== '') results.set(key, text);
  }
  const failedUnits = unitsIn((await textOf(copy, system.get('failed-units.txt'), FAILED_UNITS_BYTES)) ?? '');

  const logs = new Map<string, number>();
  for (const [key, inside] of tests) {
    const number = inside.get('log');
    const size = number === undefined ? undefined : await copy.file(number, join(stage, 'tests', `${keys.get(key)}.log`), LOG_BYTES);
    if (size !== undefined) logs.set(key, size);
  }
  const journal = system.get('journal.log');
  const hasJournal = journal !== undefined && (await copy.file(journal, join(stage, 'journal.log'), LOG_BYTES)) !== undefined;
  const dumps = await takeDumps(copy, await inFolder(copy, top.get('dumps'), ['boot', 'after', ...keys.keys()]), join(stage, 'dumps'));
  for (const [key, inside] of tests) await takeFiles(copy, inside.get('files'), join(stage, 'tests', keys.get(key) ?? key));
  return { dumps, results, logs, failedUnits, hasJournal, leftOut: copy.leftOut.list() };
}

/** The inodes of some names in a folder that may be missing. */
async function inFolder(copy: GuestCopy, number: number | undefined, names: Iterable<string>): Promise<Map<string, number>> {
  const folder = number === undefined ? undefined : await copy.folder(number);
  return folder === undefined ? new Map() : copy.find(folder, new Set(names));
}

async function textOf(copy: GuestCopy, number: number | undefined, most: number): Promise<string | undefined> {
  return number === undefined ? undefined : (await copy.text(number, most))?.trim();
}

async function takeDumps(copy: GuestCopy, phases: ReadonlyMap<string, number>, target: string): Promise<FoundDump[]> {
  const dumps: FoundDump[] = [];
  const taken = new Set<string>();
  for (const [phase, number] of phases) {
    const folder = await copy.folder(number);
    if (folder === undefined) continue;
    await copy.forEach(folder, async (_name, inode, bytes) => {
      // Not always UTF-8: the kernel cuts the name of a program to 15 bytes.
      const guestName = bytes.toString();
      if (!guestName.startsWith('core.')) return copy.leftOut.add('name');
      if (taken.size === MOST_DUMPS) return copy.leftOut.add('number');
      const name = dumpName(guestName, taken);
      taken.add(name);
      if ((await copy.file(inode, join(target, name))) !== undefined) dumps.push({ name, phase });
    });
  }
  return dumps.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** No empty folder for a test that left nothing. */
async function takeFiles(copy: GuestCopy, number: number | undefined, target: string): Promise<void> {
  if (number === undefined) return;
  await mkdir(target, 0o755);
  if ((await copy.tree(number, target)) === 0)
    await rmdir(target).catch((error: unknown) => {
      if (!hasErrorCode(error, 'ENOTEMPTY')) throw error;
    });
}

/** The agent's own units fail when a test fails; that is not a finding about the image. Names as in systemd.unit(5). */
function unitsIn(list: string): string[] {
  const names = list.split('\n').map((line) => line.replace(/^[●*\s]+/u, '').split(/\s+/)[0] ?? '');
  return names
    .filter((name) => /^[\w:.@\\-]{1,255}$/.test(name) && name.includes('.') && !name.startsWith('bakehouse-'))
    .slice(0, MOST_FAILED_UNITS);
}
