import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Log, silentLog } from '@bakehouse/core/log';
import { findProgram } from '@bakehouse/system/debian-packages';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect } from '@jest/globals';
import {
  debugfs,
  ext4Test,
  FEATURES,
  inodeAt,
  inodeOffset,
  makeExt4,
  neverAborted,
  openBytes,
} from '../../packages/disk-image/src/ext4.test-support.ts';
import type { GuestOutput } from '../../packages/vm/src/guest-agent.ts';
import { DUMP_DISK, makeDumpDisk } from '../../packages/vm/src/systemd/dump-disk.ts';
import { readDumpDisk } from '../../packages/vm/src/systemd/read-dump-disk.ts';

/** A test that needs e2fsprogs; skipped, and listed as such, where it is not installed. */
export const guestTest = ext4Test;

const MIB = 1024 * 1024;
const NAMES = ['000-first', '001-second'];

/** A dump disk in a folder where nothing else is, and what was taken from it. */
export interface GuestDisk {
  readonly folder: string;
  readonly image: string;
  /** Changes the disk as root of the machine could. */
  play(commands: readonly string[]): Promise<void>;
  /** A file of the host, for `write <name> …`. */
  put(name: string, content: string | Uint8Array): Promise<void>;
  /** Changes the bytes of the disk; `at` finds an inode. */
  patch(change: (bytes: Buffer, at: (path: string) => Promise<number>) => Promise<void> | void): Promise<void>;
  /** Takes what is to be taken; checks that nothing but plain files and folders of ours came out, and nothing beside the stage. */
  read(log?: Log): Promise<Taken>;
}

export interface Taken extends GuestOutput {
  /** Paths in the stage with the text of the files; undefined for a folder. */
  readonly files: Readonly<Record<string, string | undefined>>;
}

/** The dump disk of two tests. Without checksums a changed byte leaves a valid disk; a machine could make them right as well. */
export async function withGuestDisk(work: (disk: GuestDisk) => Promise<void>, { checksums = false, mib = 16 } = {}): Promise<void> {
  await withTemporaryFolder('hostile-guest', async (folder) => {
    const image = join(folder, DUMP_DISK);
    const mke2fs = (await findProgram('mke2fs')) ?? 'mke2fs';
    const tests = NAMES.map((name) => ({ name, shell: 'sh' as const, script: 'true\n', timeoutSeconds: 60 }));
    await makeDumpDisk(folder, tests, mib, { mke2fs }, neverAborted);
    if (!checksums) await makeExt4(image, join(folder, 'dump-disk'), { mib, features: `${FEATURES},64bit` });
    await writeFile(join(folder, 'canary'), 'canary\n');
    await work({
      folder,
      image,
      put: (name, content) => writeFile(join(folder, name), content),
      async play(commands) {
        await debugfs(folder, DUMP_DISK, commands);
      },
      async patch(change) {
        const bytes = await readFile(image);
        const fs = await openBytes(bytes);
        await change(bytes, async (path) => inodeOffset(bytes, await inodeAt(fs, path)));
        await writeFile(image, bytes);
      },
      read: (log = silentLog) => readChecked(folder, log),
    });
  });
}

/**
 * Gives an inode of 256 bytes the encrypt flag and the attribute that goes with it. e2fsck then leaves the names alone, and debugfs
 * copies by them, whatever they say.
 */
export function markEncrypted(bytes: Buffer, inode: number): void {
  bytes.writeUInt32LE(bytes.readUInt32LE(inode + 0x20) | 0x800, inode + 0x20);
  const attributes = inode + 128 + bytes.readUInt16LE(inode + 128);
  const entries = attributes + 4;
  const context = Buffer.from([1, 1, 4, ...Array(25).fill(0)]);
  const end = inode + 256;
  bytes.writeUInt32LE(0xea020000, attributes);
  // Length of the name, no prefix (as e2fsprogs has it), place and size of the value: `Documentation/filesystems/ext4/attributes.rst` of the Linux kernel.
  bytes.set([1, 0], entries);
  bytes.writeUInt16LE(end - entries - context.length, entries + 2);
  bytes.writeUInt32LE(context.length, entries + 8);
  bytes.write('c', entries + 16);
  context.copy(bytes, end - context.length);
}

async function readChecked(folder: string, log: Log): Promise<Taken> {
  const stage = join(folder, 'stage');
  await mkdir(stage);
  const before = await everything(folder, 'stage');
  const taken = await readDumpDisk({ disk: join(folder, DUMP_DISK), stage, names: NAMES, log, signal: neverAborted }).finally(async () => {
    expect(await everything(folder, 'stage')).toEqual(before);
  });
  return { ...taken, files: await plainFiles(stage) };
}

/** Name, time and size of what is in a folder beside one part of it. */
async function everything(folder: string, but: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name !== but && !name.startsWith(`${but}/`)).sort();
  return Promise.all(
    names.map((name) => lstat(join(folder, name)).then(({ size, mtimeMs, mode }) => `${name} ${size} ${mtimeMs} ${mode}`)),
  );
}

/** All that is in a folder: only regular files 0644 and folders 0755 of this user, or the test fails. */
export async function plainFiles(folder: string): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const status = await lstat(join(folder, name));
    const mode = (status.mode & 0o7777 & ~process.umask()).toString(8);
    const expected = (status.isDirectory() ? 0o755 : 0o644) & ~process.umask();
    expect([name, status.isDirectory() || status.isFile(), mode, status.uid]).toEqual([
      name,
      true,
      expected.toString(8),
      process.getuid?.(),
    ]);
    found[name] = status.isDirectory() || status.size > MIB ? undefined : await readFile(join(folder, name), 'utf8');
  }
  return found;
}
