/** A guest that puts a disk of its own in the place of the dump disk. `BAKEHOUSE_TEST_IMAGE` names an image; without it one is built. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { VmResult } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { DISK_SERIAL, PROGRESS_PORT } from '../../packages/vm/src/systemd/agent.ts';
import { markEncrypted, plainFiles, withGuestDisk } from '../hostile/guest-disk.ts';
import { runInVm, writeTests } from '../support/guest-scripts.ts';
import { testImage } from '../support/test-image.ts';

const MINUTE = 60_000;
jest.setTimeout(40 * MINUTE);

const MOST_MEMORY_KIB = 300 * 1024;
const FILES = 'results/001/files';

/** Everything that was tried against the reading of the dump disk, in one. @param host a folder of the host, which must stay as it is */
async function evilDisk(host: string): Promise<Buffer> {
  let image = Buffer.alloc(0);
  const leaving = `${'../'.repeat(12)}${host.slice(1)}/PWNED`;
  const [behindFlag, plain] = ['a'.repeat(leaving.length), 'b'.repeat(leaving.length)];
  await withGuestDisk(
    async (disk) => {
      for (const name of [behindFlag, plain]) await disk.put(name, 'written by the guest\n');
      await disk.put('result', 'success exited 0\n');
      await disk.put('text', 'kept\n');
      await disk.play([
        ...[
          'cd /results/001',
          'write result result',
          'write text log',
          'cd files',
          'mkdir flagged',
          'cd flagged',
          `write ${behindFlag} ${behindFlag}`,
        ],
        ...[
          `cd /${FILES}`,
          `write ${plain} ${plain}`,
          'write text kept.txt',
          'write text giant',
          'mkdir closed',
          'cd closed',
          'write text inside',
        ],
        ...[
          `cd /${FILES}`,
          'symlink l /etc/shadow',
          'symlink e /proc/self/environ',
          'symlink root /',
          'mknod disk b 8 0',
          'mknod pipe p',
          'cd /',
        ],
        ...['rmdir dumps/boot', `symlink dumps/boot ${host}`, 'rm system/phase', 'rmdir system', `symlink system ${host}`],
        ...['rmdir results/000/files', 'rmdir results/000', `symlink results/000 ${host}`],
        `set_inode_field ${FILES}/closed mode 040000`,
        `set_inode_field ${FILES}/closed/inside mode 0106000`,
        `set_inode_field ${FILES}/closed/inside uid 1000`,
        `set_inode_field ${FILES}/giant size 2199023255552`,
      ]);
      await disk.patch(async (bytes, at) => {
        for (const inode of [await at(`${FILES}/flagged`), await at(`${FILES}/flagged/${behindFlag}`)]) markEncrypted(bytes, inode);
        for (const name of [behindFlag, plain]) bytes.write(leaving, bytes.indexOf(name));
      });
      image = await readFile(disk.image);
    },
    { mib: 8 },
  );
  return image;
}

/** Ends the agent, writes the disk once nothing else does any more, and speaks for the agent. The shell knows it all before it begins. */
function overwriting(image: Buffer): string {
  return `
overwrite() {
  systemctl kill --signal=KILL bakehouse-agent.service bakehouse-witness.service
  base64 -d > /dev/shm/evil.gz << 'END'
${gzipSync(image).toString('base64')}
END
  gzip -d /dev/shm/evil.gz
  sync
  echo u > /proc/sysrq-trigger
  sleep 2
  dd if=/dev/shm/evil of=/dev/disk/by-id/virtio-${DISK_SERIAL} bs=1M conv=fsync status=none
  exec 3> /dev/virtio-ports/${PROGRESS_PORT}
  echo 'test-finished 001 success exited 0' >&3
  echo done >&3
  sleep 1
  echo o > /proc/sysrq-trigger
  sleep 600
}
overwrite
`;
}

test('S1, S2, S3, S7, S19: a guest that overwrites the dump disk changes nothing on the host outside of the output folder', () =>
  withTemporaryFolder('hostile-guest', async (folder) => {
    const image = await testImage(folder);
    const [host, work] = [join(folder, 'host'), join(folder, 'work')];
    await mkdir(join(host, 'files'), { recursive: true });
    await mkdir(work);
    const canaries = ['core.host.1.11.1', 'files/key', 'journal.log', 'log', 'result'];
    for (const name of canaries) await writeFile(join(host, name), 'canary\n');
    const before = await plainFiles(host);

    const definition = await writeTests(work, 'hostile', 'sh', { honest: 'echo hello\n', overwrites: overwriting(await evilDisk(host)) });
    const beside = await readdir(work);
    const { exitCode, log, peakKiB } = await runInVm(work, { image, definition, outputFolder: 'out', cacheFolder: join(folder, 'cache') });
    process.stdout.write(`hostile guest: peak ${Math.round(peakKiB / 1024)} MiB\n`);

    // It can always say so itself: the tests run inside.
    expect({ exitCode, log }).toMatchObject({ exitCode: 0, log: expect.stringContaining('overwrites: passed') });
    expect(await plainFiles(host)).toEqual(before);
    expect((await readdir(work)).sort()).toEqual([...beside, 'out'].sort());
    const files = await plainFiles(join(work, 'out'));
    const logs = ['000-honest.log', '001-overwrites', '001-overwrites.log'];
    const kept = ['closed', 'closed/inside', 'flagged', 'kept.txt'].map((name) => `001-overwrites/${name}`);
    const tests = [...logs, ...kept].map((name) => `tests/${name}`);
    expect(Object.keys(files)).toEqual(['console.log', 'dumps', 'result.json', 'tests', ...tests].sort());
    expect(files['tests/001-overwrites/kept.txt']).toBe('kept\n');
    const { leftOut } = JSON.parse(await readFile(join(work, 'out/result.json'), 'utf8')) as VmResult;
    expect(leftOut).toEqual([
      { kind: 'link', count: 6 },
      { kind: 'device', count: 1 },
      { kind: 'pipe', count: 1 },
      { kind: 'name', count: 1 },
      { kind: 'size', count: 1 },
      { kind: 'damage', count: 1 },
    ]);
    expect(log).toContain('Left out of what the machine gave back: 6 symbolic links, 1 device, 1 named pipe, ');
    expect(peakKiB).toBeGreaterThan(0);
    expect(peakKiB).toBeLessThan(MOST_MEMORY_KIB);
  }));
