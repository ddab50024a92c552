/** What the run in a VM is made of, on real tools but without a machine that boots: fast, and exact about disks and processes. */
import { randomUUID } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { vhdFooter } from '@bakehouse/disk-image/vhd-footer';
import { findProgram } from '@bakehouse/system/debian-packages';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { probe } from '@bakehouse/vm/qemu/accelerator';
import { runInVm } from '@bakehouse/vm/run-in-vm';
import { agentUnits } from '@bakehouse/vm/systemd/agent';
import { DUMP_DISK, makeDumpDisk } from '@bakehouse/vm/systemd/dump-disk';
import { OVERLAY } from '@bakehouse/vm/systemd/overlay';
import { readDumpDisk } from '@bakehouse/vm/systemd/read-dump-disk';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { contentOf, makeRootDisk, rootThrough } from '../support/root-disk.ts';
import { ensureVmTools, overlayOf, type VmTools } from '../support/vm-tools.ts';

jest.setTimeout(180_000);

const MIB = 1024 * 1024;
const signal = new AbortController().signal;
const drill = { name: 'drill', shell: 'sh' as const, script: 'true\n', timeoutSeconds: 60 };
let tools: VmTools;
let e2fsck: string;

beforeAll(async () => {
  tools = await ensureVmTools(silentLog, signal);
  e2fsck = (await findProgram('e2fsck')) ?? 'e2fsck';
});

function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('vm-parts', work);
}

/** Processes that work in a folder: how a QEMU of ours is known from others. */
async function machinesIn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const where = await readlink(`/proc/${name}/cwd`).catch(() => '');
    const what = await readFile(`/proc/${name}/comm`, 'utf8').catch(() => '');
    if (where.startsWith(folder) && what.startsWith('qemu-system')) found.push(Number(name));
  }
  return found;
}

describe('probe', () => {
  test('a guest that runs is told from one whose cmpxchg16b does not', async () => {
    expect(await probe('tcg', 'qemu64', tools.qemu, signal)).toBeUndefined();
    expect(await probe('tcg', 'qemu64,-cx16', tools.qemu, signal)).toContain('a probe guest crashed');
  });
});

describe('overlay', () => {
  test.each([1024, 4096])(
    'with blocks of %i bytes the agent is in the overlay, the file system is sound and the image untouched',
    (blockSize) =>
      inFolder(async (folder) => {
        const disk = await makeRootDisk(folder, { blockSize });
        const before = await sha256OfFile(disk);
        await overlayOf(disk, folder, agentUnits([drill]), tools, signal);
        const root = await rootThrough(OVERLAY, folder);
        await runProgram('check the file system', [e2fsck, '-f', '-n', root]);
        await mkdir(join(folder, 'copy'));
        await runProgram('copy out', [tools.debugfs, '-R', 'rdump / copy', root], { cwd: folder });
        for (const entry of agentUnits([drill])) {
          const path = join(folder, 'copy', entry.path);
          if ('target' in entry) expect(await readlink(path)).toBe(entry.target);
          else expect(await readFile(path, 'utf8')).toBe(entry.content);
        }
        for (let index = 0; index < 50; index++) {
          expect(await readFile(join(folder, 'copy/data', `file-${index}`), 'utf8')).toBe(contentOf(index));
        }
        expect(await sha256OfFile(disk)).toBe(before);
      }),
  );

  test('a VHD, fixed or dynamic, and a qcow2 file, compressed or not, give the same disk as the raw one, also under a name with a comma and a colon', () =>
    inFolder(async (folder) => {
      const disk = await makeRootDisk(folder);
      const vhd = join(folder, 'odd:name, fixed.vhd');
      await copyFile(disk, vhd);
      await appendFile(vhd, vhdFooter({ diskSize: 64 * MIB, uuid: randomUUID(), timestamp: 0 }));
      const qcow2 = join(folder, 'disk.qcow2');
      await runProgram('convert', [tools.qemuImg, 'convert', '-f', 'raw', '-O', 'qcow2', disk, qcow2]);
      const compressed = join(folder, 'compressed.qcow2');
      await runProgram('convert', [tools.qemuImg, 'convert', '-c', '-f', 'raw', '-O', 'qcow2', disk, compressed]);
      const dynamic = join(folder, 'dynamic.vhd');
      await runProgram('convert', [tools.qemuImg, 'convert', '-f', 'raw', '-O', 'vpc', '-o', 'force_size=on', disk, dynamic]);
      for (const image of [vhd, qcow2, compressed, dynamic]) {
        await withTemporaryFolder(
          'overlay',
          async (inner) => {
            await overlayOf(image, inner, agentUnits([]), tools, signal);
            const root = await rootThrough(OVERLAY, inner);
            await runProgram('check the file system', [e2fsck, '-f', '-n', root]);
            const { stdout } = await runProgram('stat', [tools.debugfs, '-R', 'stat /etc/systemd/system/bakehouse-agent.service', root]);
            expect(stdout).toContain('Mode:  0644');
          },
          folder,
        );
      }
    }));

  test('an image without systemd and a full one are refused with a reason', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'a'));
      const bare = overlayOf(await makeRootDisk(join(folder, 'a'), { systemd: false }), join(folder, 'a'), agentUnits([]), tools, signal);
      await expect(bare).rejects.toMatchObject({ name: 'UserError', hint: expect.stringContaining('the image needs systemd') });
      await mkdir(join(folder, 'b'));
      const full = overlayOf(await makeRootDisk(join(folder, 'b'), { fill: true }), join(folder, 'b'), agentUnits([drill]), tools, signal);
      await expect(full).rejects.toThrow(/Cannot put .* into the root file system/);
    }));
});

describe('dump disk', () => {
  test('carries the tests in, and gives results back without following links of the guest', () =>
    inFolder(async (folder) => {
      await makeDumpDisk(folder, [drill, drill], 64, tools, signal);
      await writeFile(join(folder, 'answer'), 'success exited 0\n');
      const commands = [
        'cd /results/000',
        'write answer result',
        'cd /results/001',
        'symlink result /etc/passwd',
        'cd /dumps/001',
        'write answer core.x.1.11.2',
      ];
      await writeFile(join(folder, 'commands'), `${commands.join('\n')}\n`);
      await runProgram('play the guest', [tools.debugfs, '-w', '-f', 'commands', DUMP_DISK], { cwd: folder });
      const disk = await readBack(folder, ['000-drill', '001-drill']);
      expect([...disk.results]).toEqual([['000', 'success exited 0']]);
      expect(disk.dumps).toEqual([{ name: 'core.x.1.11.2', phase: '001' }]);
      expect(disk.leftOut).toEqual([{ kind: 'link', count: 1 }]);
    }));

  test('one that the guest destroyed is an error, not a hang', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, DUMP_DISK), Buffer.alloc(4 * MIB, 0x5a));
      await expect(readBack(folder, [])).rejects.toThrow('There is no ext4 file system');
    }));
});

async function readBack(folder: string, names: readonly string[]) {
  await mkdir(join(folder, 'stage'));
  return readDumpDisk({ disk: join(folder, DUMP_DISK), stage: join(folder, 'stage'), names, log: silentLog, signal });
}

describe('a machine that never gets ready', () => {
  /** Starts it, and calls `during` as soon as the firmware has said something. */
  async function runDead(folder: string, bootDeadline: number, abort: AbortSignal, during: (pids: number[]) => void = () => {}) {
    const disk = await makeRootDisk(folder);
    let spoken = false;
    const log: Log = {
      ...silentLog,
      debug(message) {
        if (spoken || !message.startsWith('console:')) return;
        spoken = true;
        void machinesIn(folder).then(during);
      },
    };
    const options = { tests: [], bootDeadline, memoryMiB: 256, cpus: 1, accelerator: 'tcg' as const, log, signal: abort };
    return runInVm(disk, { ...options, outputFolder: join(folder, 'out/vm') });
  }

  const nothingLeft = async (folder: string, names: string[]) => {
    expect(await machinesIn(folder)).toEqual([]);
    expect(await readdir(join(folder, 'out'))).toEqual(names);
  };

  test('is stopped at its deadline, and the result says so', () =>
    inFolder(async (folder) => {
      const result = await runDead(folder, 4_000, signal);
      expect(result).toMatchObject({ outcome: 'timed-out', problem: 'the machine was not ready within 4.0 s', tests: [], dumps: [] });
      expect(JSON.parse(await readFile(join(folder, 'out/vm/result.json'), 'utf8'))).toEqual(result);
      await nothingLeft(folder, ['vm']);
    }));

  test('is lost when QEMU is killed, and what the console said is there', () =>
    inFolder(async (folder) => {
      const result = await runDead(folder, 120_000, signal, ([pid]) => process.kill(pid ?? 0, 'SIGKILL'));
      expect(result).toMatchObject({ outcome: 'lost', problem: expect.stringContaining('the machine was lost before it was ready') });
      expect(await readdir(join(folder, 'out/vm'))).toEqual(['console.log', 'dumps', 'result.json', 'tests']);
      await nothingLeft(folder, ['vm']);
    }));

  test('ends with the run when that is cancelled, and leaves no process and no file', () =>
    inFolder(async (folder) => {
      const abort = new AbortController();
      await expect(runDead(folder, 120_000, abort.signal, () => abort.abort())).rejects.toBeInstanceOf(CancelledError);
      await nothingLeft(folder, []);
    }));
});
