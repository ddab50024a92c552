import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { allSettled } from '@bakehouse/core/all-settled';
import { messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { inspectBootableImage } from '@bakehouse/disk-image/bootable-image';
import type { AcceleratorName, VmResult } from '@bakehouse/records/vm-result';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { chooseAccelerator } from './accelerator.ts';
import { agentUnits, type GuestTest } from './agent.ts';
import { DUMP_DISK, dumpDiskMiB, makeDumpDisk } from './dump-disk.ts';
import { collectEvidence, evidenceName } from './evidence.ts';
import { prepareFirmware } from './firmware.ts';
import { runMachine } from './machine.ts';
import { createOverlay } from './overlay.ts';
import type { Network } from './qemu-arguments.ts';
import { readDumpDisk } from './read-dump-disk.ts';
import { reportProgress } from './report-progress.ts';
import { judgeRun, judgeTest } from './result.ts';
import { ensureVmTools } from './tools.ts';

export interface VmTest {
  /** Unique in the run. */
  readonly name: string;
  readonly shell: 'bash' | 'sh';
  /** The text of the script. */
  readonly script: string | Uint8Array;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface RunInVmOptions {
  /** A disk image: raw, VHD or qcow2, with GPT, EFI system partition and ext4 root. It is only read. */
  readonly image: string;
  /** Run in this order. None: the machine only has to get ready. */
  readonly tests: readonly VmTest[];
  /** Milliseconds until the machine must be ready. */
  readonly bootDeadline: number;
  readonly memoryMiB: number;
  readonly cpus: number;
  readonly accelerator: 'auto' | AcceleratorName;
  /** File that keeps, until the machine restarts, that KVM does not work. Probed each time when left out. */
  readonly acceleratorMemory?: string;
  /** `isolated` when left out. */
  readonly network?: Network;
  /** Milliseconds for the whole run; the sum of all deadlines when left out. */
  readonly runDeadline?: number;
  /** Gets result.json, console.log, journal.log, tests/ and dumps/ in place of earlier ones, once the machine has ended. */
  readonly outputFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export const RESULT_FILE = 'result.json';

/** Milliseconds per test that stopping, reporting and emulation may add before the run as a whole counts as stuck. */
const SLACK = 120_000;

/**
 * Boots an image over a throw-away overlay, waits until systemd has started everything, runs the tests one by one, and
 * brings back their results, output, journal and core dumps, even when the machine does not survive.
 *
 * @returns what `result.json` says; a bad outcome is a result, not an error
 * @throws UserError when the image is unusable, ExternalError when a tool fails, CancelledError when `signal` fired;
 *   what an earlier run left in the output folder is then still there
 */
export async function runInVm(options: RunInVmOptions): Promise<{ result: VmResult; resultFile: string }> {
  const { log, signal } = options;
  const output = resolve(options.outputFolder);
  const startedAt = new Date().toISOString();
  // Cheap checks first: an unusable image must not cost the time of installing tools.
  await inspectBootableImage(options.image, signal);
  const tools = await ensureVmTools(log, signal);
  const guestTests = options.tests.map(({ name, shell, script, timeout }): GuestTest => {
    return { name, shell, script, timeoutSeconds: Math.max(1, Math.ceil(timeout / 1000)) };
  });
  await mkdir(dirname(output), { recursive: true });
  return withTemporaryFolder(
    '.run-in-vm',
    async (folder) => {
      const stage = join(folder, 'output');
      await mkdir(stage);
      const [accelerator, firmware] = await allSettled([
        chooseAccelerator(options.accelerator, tools.qemu, options.acceleratorMemory, signal),
        prepareFirmware(folder),
        createOverlay(options.image, folder, agentUnits(guestTests), tools, signal),
        makeDumpDisk(folder, guestTests, dumpDiskMiB(options.memoryMiB), tools, signal),
      ]);
      log.info(`Booting ${options.image} with ${accelerator.name}: ${accelerator.reason}`);
      const { memoryMiB, cpus, network = 'isolated' } = options;
      const shown = reportProgress(options.tests, log);
      const machine = await withTemporaryFolder('bakehouse-vm', (socketFolder) =>
        runMachine({
          qemu: tools.qemu,
          folder,
          socketFolder,
          settings: { accelerator: accelerator.name, memoryMiB, cpus, network, firmware },
          bootDeadline: options.bootDeadline,
          testTimeouts: guestTests.map(({ timeoutSeconds }) => timeoutSeconds * 1000),
          runDeadline: options.runDeadline ?? sumOfDeadlines(options),
          consoleFile: join(stage, 'console.log'),
          log,
          signal,
          ...shown,
        }),
      );
      const names = options.tests.map(({ name }, index) => evidenceName(index, name));
      const disk = await readDumpDisk({ disk: join(folder, DUMP_DISK), stage, names, log, signal }).catch((error: unknown) => {
        throwIfCancelled(signal);
        log.warning(`The dump disk gave nothing: ${messageOf(error)}`);
        return undefined;
      });
      const witnessed = { ...machine, disk };
      const evidence = await collectEvidence({ disk, stage, output, tests: options.tests, timeline: machine.timeline });
      const tests = options.tests.map(({ name }, index) => {
        return { name, ...judgeTest(index, witnessed), log: evidence.testLogs[index] ?? '' };
      });
      const { readyMs, systemState } = machine.timeline;
      const remarks = [...machine.remarks, ...shown.remarks()];
      const result: VmResult = {
        schema: 'bakehouse-vm/1',
        image: resolve(options.image),
        accelerator: accelerator.name,
        acceleratorReason: accelerator.reason,
        ...judgeRun(tests, witnessed),
        ...(readyMs === undefined ? {} : { readyAfterMs: Math.round(readyMs) }),
        ...(systemState === undefined ? {} : { systemState }),
        failedUnits: disk?.failedUnits ?? [],
        tests,
        console: join(output, 'console.log'),
        ...(evidence.journal === undefined ? {} : { journal: evidence.journal }),
        dumpFolder: join(output, 'dumps'),
        dumps: evidence.dumps,
        ...(disk === undefined || disk.leftOut.length === 0 ? {} : { leftOut: disk.leftOut }),
        startedAt,
        ...(remarks.length === 0 ? {} : { remarks }),
        finishedAt: new Date().toISOString(),
      };
      await writeJson(join(stage, RESULT_FILE), result);
      throwIfCancelled(signal);
      await replaceResult(stage, output);
      return { result, resultFile: join(output, RESULT_FILE) };
    },
    dirname(output),
  );
}

function sumOfDeadlines(options: RunInVmOptions): number {
  return options.tests.reduce((sum, test) => sum + test.timeout + SLACK, options.bootDeadline + SLACK);
}

/**
 * Puts the new result in the place of an earlier one and leaves everything else in the folder alone. `result.json` goes
 * first and comes last: where it is, the rest is complete and belongs to it.
 */
async function replaceResult(stage: string, output: string): Promise<void> {
  await mkdir(output, { recursive: true });
  const names = [RESULT_FILE, 'console.log', 'journal.log', 'tests', 'dumps'];
  for (const name of names) await rm(join(output, name), { recursive: true, force: true });
  const made = await readdir(stage);
  for (const name of names.reverse()) if (made.includes(name)) await rename(join(stage, name), join(output, name));
}
