import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { testNeeding } from '../../../../test/support/test-needing.ts';
import { Listener } from './listener.ts';
import { loadSnapshot, saveSnapshot } from './machine-commands.ts';
import { Qmp } from './qmp.ts';

const QEMU = 'qemu-system-x86_64';
const tools = [
  { needs: QEMU, package: 'qemu-system-x86' },
  { needs: 'qemu-img', package: 'qemu-utils' },
];
const qemuTest = process.platform === 'linux' ? await testNeeding(tools) : test.skip;

/** A machine with two empty disks whose processor stands still from the beginning. */
async function withMachine(work: (qmp: Qmp, tags: () => Promise<string[]>) => Promise<void>): Promise<void> {
  await withTemporaryFolder('vm-snapshot', async (folder) => {
    const connected = Promise.withResolvers<Socket>();
    const listener = await Listener.open(join(folder, 'qmp'), connected.resolve);
    const disks = ['a.qcow2', 'b.qcow2'];
    for (const disk of disks) await runProgram('make a disk', ['qemu-img', 'create', '-q', '-f', 'qcow2', disk, '1M'], { cwd: folder });
    const drives = disks.flatMap((file) => ['-drive', `if=none,format=qcow2,file=${file}`]);
    const still = ['-S', '-nodefaults', '-no-user-config', '-display', 'none', '-m', '16', '-qmp', 'unix:qmp'];
    const qemu = spawn(QEMU, [...still, ...drives], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(qemu, 'close');
    try {
      const qmp = new Qmp(await connected.promise, () => {});
      await qmp.start();
      await work(qmp, async () => {
        const [disk] = (await qmp.execute('query-block')) as { inserted: { image: { snapshots?: { name: string }[] } } }[];
        return (disk?.inserted.image.snapshots ?? []).map(({ name }) => name);
      });
    } finally {
      qemu.kill('SIGKILL');
      await ended;
      await listener.close();
    }
  });
}

qemuTest('a snapshot takes the place of that of its name, and of no other', () =>
  withMachine(async (qmp, tags) => {
    await saveSnapshot(qmp, 'other');
    for (let times = 0; times < 3; times++) {
      await saveSnapshot(qmp, 'one');
      expect((await tags()).map((tag) => tag.split('.')[0]).sort()).toEqual(['one', 'other']);
      await loadSnapshot(qmp, 'one');
    }
    await expect(loadSnapshot(qmp, 'none')).rejects.toBeInstanceOf(ExternalError);
    await expect(saveSnapshot(qmp, 'one.1')).rejects.toBeInstanceOf(UserError);
  }),
);

qemuTest('a snapshot that cannot be saved leaves the earlier one of its name, to which the machine can go back', () =>
  withMachine(async (qmp, tags) => {
    await saveSnapshot(qmp, 'one');
    const before = await tags();
    const execute = qmp.execute.bind(qmp);
    // As when the host's disk is full: QEMU does everything else.
    qmp.execute = (command, args) => (command === 'snapshot-save' ? Promise.reject(new Error('no room')) : execute(command, args));
    await expect(saveSnapshot(qmp, 'one')).rejects.toThrow('no room');
    qmp.execute = execute;
    expect(await tags()).toEqual(before);
    await loadSnapshot(qmp, 'one');
    await saveSnapshot(qmp, 'one');
    await loadSnapshot(qmp, 'one');
  }),
);
