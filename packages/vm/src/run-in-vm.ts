import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { allSettled, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted, formatDuration } from '@bakehouse/core/text';
import { inspectBootableImage } from '@bakehouse/disk-image/format';
import { type AcceleratorName, RESULT_FILE, type VmResult } from '@bakehouse/records/tests';
import { ensureSystemTools } from '@bakehouse/system/debian-packages';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import type { GuestAgentName, HypervisorName } from './backend-names.ts';
import { openGuestAgent, openHypervisor } from './backend-registry.ts';
import { collectResults, resultName } from './collect-results.ts';
import type { Guest, GuestAgent } from './guest-agent.ts';
import type { GuestTest } from './guest-test.ts';
import type { Hypervisor, Network } from './hypervisor.ts';
import { runMachine } from './machine.ts';
import { reportProgress } from './report-progress.ts';
import { judgeRun, judgeTest } from './result.ts';

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
  /** What runs the machine, and what speaks for us in it: QEMU and systemd when left out. */
  readonly hypervisor?: HypervisorName;
  readonly agent?: GuestAgentName;
  /** SHA-256 of the image's file where a gallery's record says it, for the result: by it a promotion knows which version was tested. */
  readonly imageSha256?: string;
  /** Gets result.json, console.log, journal.log, tests/ and dumps/ in place of earlier ones, once the machine has ended. */
  readonly outputFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Milliseconds per test that stopping, reporting and emulation may add before the run as a whole counts as stuck. */
const SLACK = 120_000;

/**
 * Boots an image over a throw-away overlay, waits until it has started everything, runs the tests one by one, and brings back their
 * results, output, journal and core dumps, even when the machine does not survive.
 *
 * @param image path of a disk image: raw, VHD or qcow2, with GPT, EFI system partition and ext4 root. It is only read
 * @returns what `result.json` in the output folder says; a bad outcome is a result, not an error
 * @throws UserError when the image is unusable or nothing here can run it, ExternalError when a tool fails, CancelledError when `signal`
 *   fired; what an earlier run left in the output folder is then still there
 */
export async function runInVm(image: string, options: RunInVmOptions): Promise<VmResult> {
  const { log, signal } = options;
  const output = resolve(options.outputFolder);
  const startedAt = new Date().toISOString();
  // Cheap checks first: an unusable image must not cost the time of installing tools.
  const disk = await inspectBootableImage(image, signal);
  const [hypervisor, agent] = await openBackends(options);
  const tests = options.tests.map(({ name, shell, script, timeout }): GuestTest => {
    return { name, shell, script, timeoutSeconds: Math.max(1, Math.ceil(timeout / 1000)) };
  });
  await mkdir(dirname(output), { recursive: true });
  return withTemporaryFolder(
    '.run-in-vm',
    async (folder) => {
      const stage = join(folder, 'output');
      await mkdir(stage);
      const guest = await agent.open({ image: disk, folder, tests, memoryMiB: options.memoryMiB, log, signal });
      const [accelerator, disks] = await allSettled([hypervisor.prepare(), guest.inject()]);
      log.info(`Booting ${image} with ${accelerator.name}: ${accelerator.reason}`);
      const { memoryMiB, cpus, network = 'isolated' } = options;
      const shown = reportProgress(options.tests, log);
      const running = runMachine({
        hypervisor,
        spec: { folder, disks, firmware: 'uefi', memoryMiB, cpus, network, consoleFile: join(stage, 'console.log'), signal },
        channels: (listener) => guest.channels(listener),
        bootDeadline: options.bootDeadline,
        testTimeouts: tests.map(({ timeoutSeconds }) => timeoutSeconds * 1000),
        runDeadline: options.runDeadline ?? sumOfDeadlines(options),
        log,
        onProgress(message, timeline) {
          guest.note(message);
          shown.onProgress(message, timeline);
        },
        onOutput: shown.onOutput,
      }).finally(() => guest.end());
      const [machine] = await allSettled([running, runTests(guest, tests.length)]);
      const names = options.tests.map(({ name }, index) => resultName(index, name));
      const left = await guest.copyOut(stage, names).catch((error: unknown) => {
        throwIfCancelled(signal);
        log.warning(`The dump disk gave nothing: ${messageOf(error)}`);
        return undefined;
      });
      const observed = { ...machine, disk: left };
      const results = await collectResults({ disk: left, stage, output, tests: options.tests, timeline: machine.timeline });
      const judged = options.tests.map(({ name }, index) => {
        return { name, ...judgeTest(index, observed), log: results.testLogs[index] ?? '' };
      });
      const { readyMs, systemState } = machine.timeline;
      const remarks = [...machine.remarks, ...shown.remarks()];
      const result: VmResult = {
        schema: 'bakehouse-vm/1',
        image: resolve(image),
        ...(options.imageSha256 === undefined ? {} : { imageSha256: options.imageSha256 }),
        accelerator: accelerator.name,
        acceleratorReason: accelerator.reason,
        ...judgeRun(judged, observed),
        ...(readyMs === undefined ? {} : { readyAfterMs: Math.round(readyMs) }),
        ...(systemState === undefined ? {} : { systemState }),
        failedUnits: left?.failedUnits ?? [],
        tests: judged,
        console: join(output, 'console.log'),
        ...(results.journal === undefined ? {} : { journal: results.journal }),
        dumpFolder: join(output, 'dumps'),
        dumps: results.dumps,
        ...(left === undefined || left.leftOut.length === 0 ? {} : { leftOut: left.leftOut }),
        startedAt,
        ...(remarks.length === 0 ? {} : { remarks }),
        finishedAt: new Date().toISOString(),
      };
      await writeJson(join(stage, RESULT_FILE), result);
      throwIfCancelled(signal);
      await replaceResult(stage, output);
      return result;
    },
    dirname(output),
  );
}

/**
 * Checks the image as `runInVm` does, and starts nothing.
 *
 * @returns what it would do, as lines for people
 * @throws UserError when the image is unusable
 */
export async function planVmRun(image: string, options: RunInVmOptions): Promise<readonly string[]> {
  const { format } = await inspectBootableImage(image, options.signal);
  return plannedRun(`${image} (${format})`, options);
}

/**
 * The same of an image that is not here yet and cannot be checked.
 *
 * @param image what people call it
 */
export function plannedRun(image: string, options: RunInVmOptions): readonly string[] {
  return [
    `Would boot ${image} with ${counted(options.cpus, 'processor')} and ${options.memoryMiB} MiB of memory.`,
    ...options.tests.map((test) => `Would run test ${test.name} (at most ${formatDuration(test.timeout)}).`),
    `Would write the result to ${options.outputFolder}.`,
  ];
}

/** Loads hypervisor and agent, sees to it that they fit, and installs what they need. */
async function openBackends(options: RunInVmOptions): Promise<[Hypervisor, GuestAgent]> {
  const { log, signal, accelerator, acceleratorMemory } = options;
  const hypervisor = await openHypervisor(options.hypervisor ?? 'qemu', {
    accelerator,
    ...(acceleratorMemory === undefined ? {} : { acceleratorMemory }),
    log,
    signal,
  });
  const { platforms, channels, diskFormats } = hypervisor.features;
  if (platforms !== undefined && !platforms.includes(process.platform))
    throw new UserError(`Images are not booted with ${hypervisor.name} on ${process.platform}.`, {
      reason: 'machine',
      hint: `run this step on ${platforms.join(' or ')}`,
    });
  const agent = await openGuestAgent(options.agent ?? 'systemd');
  const fits = (channels || !agent.features.needsChannels) && agent.features.diskFormats.every((format) => diskFormats.includes(format));
  if (!fits)
    throw new UserError(`The agent ${agent.name} does not work in machines of ${hypervisor.name}.`, { hint: 'choose another one' });
  await ensureSystemTools([...hypervisor.needs, ...agent.needs], log, signal);
  return [hypervisor, agent];
}

/** Runs the tests one by one; the machine may end at any time. */
async function runTests(guest: Guest, count: number): Promise<void> {
  if (!(await guest.wait())) return;
  for (let index = 0; index < count; index++) if (!(await guest.run(index))) return;
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
