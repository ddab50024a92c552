/** What a machine says and does at the end of its life, with a real QEMU and guests of one sector. */
import { mkdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runTinyMachine, tellingSector, writingSector } from '../support/tiny-machine.ts';
import { ensureVmTools } from '../support/vm-tools.ts';

const BOOT_DEADLINE = 300_000;
jest.setTimeout(2 * BOOT_DEADLINE);

beforeAll(async () => {
  await ensureVmTools(silentLog, new AbortController().signal);
});

const PANIC = 'Kernel panic - not syncing: no init found\r\n---[ end Kernel panic ]---\r\n';

async function told(text: string, ending: 'halt' | 'reset' | 'pvpanic') {
  const started = performance.now();
  return withTemporaryFolder('tiny', async (folder) => {
    const consoleFile = join(folder, 'console.log');
    const place = { folder, consoleFile, bootDeadline: BOOT_DEADLINE };
    const { end } = await runTinyMachine(tellingSector(text, ending), place);
    return { end, text: await readFile(consoleFile, 'utf8'), took: performance.now() - started };
  });
}

describe('a machine', () => {
  test('S20: that panics before any agent runs, and does not restart, ends long before its deadline', async () => {
    const { end, text, took } = await told(PANIC, 'halt');
    expect(end).toEqual({ kind: 'panicked' });
    expect(text).toContain('Kernel panic - not syncing: no init found\n');
    expect(took).toBeLessThan(BOOT_DEADLINE / 2);
  });

  test.each([
    ['restarts after a panic has panicked', PANIC, 'reset', 'panicked'],
    ['restarts without one has restarted', 'Restarting system\r\n', 'reset', 'restarted'],
    ['tells its pvpanic device has panicked', 'Bye\r\n', 'pvpanic', 'panicked'],
  ] as const)('S20: that %s', async (_, text, ending, kind) => {
    expect((await told(text, ending)).end).toEqual({ kind });
  });
});

/** A file system of 8 MiB of its own, which only root can mount. */
async function onSmallDisk(work: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder('small-disk', async (outer) => {
    const mount = join(outer, 'state');
    await mkdir(mount);
    await runProgram('mount', ['mount', '-t', 'tmpfs', '-o', 'size=8m', 'none', mount]);
    try {
      await work(mount);
    } finally {
      await runProgram('unmount', ['umount', mount]);
    }
  });
}

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('S15: a machine that fills the disk of the host (root mounts a small one) ends at once, and the error names it', () =>
  onSmallDisk(async (mount) => {
    const folder = join(mount, 'work');
    await mkdir(folder);
    const started = performance.now();
    const error = await withTemporaryFolder('tiny', (outside) =>
      runTinyMachine(writingSector(), {
        folder,
        consoleFile: join(outside, 'console.log'),
        bootDeadline: BOOT_DEADLINE,
      }),
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExternalError);
    expect((error as ExternalError).message).toMatch(
      new RegExp(`^The disk of ${mount} is full \\(.* are free, the machine's disks take \\d\\.\\d MiB\\): the machine was ended\\.$`),
    );
    expect((error as ExternalError).hint).toContain('free some space there');
    expect(performance.now() - started).toBeLessThan(BOOT_DEADLINE / 2);
    expect((await statfs(mount)).bavail * 4096).toBeLessThan(1024 * 1024);
  }),
);
