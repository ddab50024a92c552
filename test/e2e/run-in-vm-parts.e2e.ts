/** What the run in a VM makes of a real QEMU whose machine never boots. The disks have their tests in packages/vm/src/systemd. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runInVm } from '@bakehouse/vm/run';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { probe } from '../../packages/vm/src/qemu/accelerator.ts';
import { makeRootDisk } from '../support/root-disk.ts';
import { ensureVmTools, type VmTools } from '../support/vm-tools.ts';

jest.setTimeout(180_000);

const signal = new AbortController().signal;
let tools: VmTools;

beforeAll(async () => {
  tools = await ensureVmTools(silentLog, signal);
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
    expect(await probe('tcg', 'qemu64,-cx16', tools.qemu, signal)).toMatchObject({ why: expect.stringContaining('a probe guest crashed') });
  });
});

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
