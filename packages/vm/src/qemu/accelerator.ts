import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { AcceleratorName } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { startProgram } from '@bakehouse/system/program';
import type { Accelerator } from '../hypervisor.ts';
import { recallProblem, rememberProblem } from './accelerator-memory.ts';
import { PROBE_EXIT_CODE, PROBE_PORT, probeFirmware } from './probe-guest.ts';

/** Milliseconds. The probe guest ends within 0.1 s, even emulated; a broken one never does. */
const PROBE_DEADLINE = 3_000;

/**
 * Fastest of those measured under TCG that has what current distributions ask for (x86-64-v2); `max` costs a quarter more
 * time. Without svm, since udev would load the modules for virtualisation, which nobody uses under emulation.
 */
const TCG_CPU = 'qemu64,-svm,+ssse3,+sse4.1,+sse4.2,+popcnt,+lahf-lm';

/** QEMU's processor model for an accelerator. */
export function cpuModel(accelerator: AcceleratorName): string {
  return accelerator === 'kvm' ? 'host' : TCG_CPU;
}

/**
 * Decides between hardware virtualisation and emulation by running a real guest: `/dev/kvm` can open on machines where
 * guests then crash or hang.
 *
 * @param memory file that keeps a negative answer until the machine restarts; a wish for KVM is always probed
 * @throws UserError when KVM is demanded and does not work
 */
export async function chooseAccelerator(
  wish: 'auto' | AcceleratorName,
  qemu: string,
  memory: string | undefined,
  signal: AbortSignal,
): Promise<Accelerator> {
  if (wish === 'tcg') return { name: 'tcg', reason: 'emulation was asked for' };
  const known = memory === undefined || wish === 'kvm' ? undefined : await recallProblem(memory, qemu);
  if (known !== undefined) return { name: 'tcg', reason: `KVM did not work here when it was tried (${known}); ${memory} says so` };
  const problem = await probe('kvm', 'host', qemu, signal);
  if (problem === undefined) return { name: 'kvm', reason: 'a probe guest ran with KVM' };
  if (wish === 'kvm') {
    const said = problem.said === undefined ? '' : ` (it said: ${problem.said})`;
    throw new UserError(`KVM does not work on this machine: ${problem.why}${said}.`, {
      reason: 'machine',
      hint: 'use accelerator auto or tcg, or a machine with KVM',
    });
  }
  if (memory !== undefined) await rememberProblem(memory, qemu, problem.why);
  return { name: 'tcg', reason: `KVM does not work here: ${problem.why}` };
}

interface ProbeProblem {
  /** In a few words, for the first page of a report. */
  readonly why: string;
  /** The last line of QEMU: an assertion, as a rule. */
  readonly said?: string | undefined;
}

/**
 * Runs the probe guest.
 *
 * @param cpu QEMU's processor model
 * @returns what is wrong, or undefined when the guest ran
 */
export async function probe(
  accelerator: AcceleratorName,
  cpu: string,
  qemu: string,
  signal: AbortSignal,
): Promise<ProbeProblem | undefined> {
  if (accelerator === 'kvm') {
    const refused = await access('/dev/kvm', constants.R_OK | constants.W_OK).catch((error: unknown) => error);
    if (refused !== undefined) return { why: `/dev/kvm cannot be opened (${messageOf(refused)})` };
  }
  return withTemporaryFolder('bakehouse-probe', async (folder) => {
    const firmware = join(folder, 'probe.rom');
    await writeFile(firmware, probeFirmware());
    const machine = ['-nodefaults', '-no-user-config', '-machine', 'q35', '-accel', accelerator, '-cpu', cpu, '-m', '16'];
    const devices = ['-nic', 'none', '-display', 'none', '-device', `isa-debug-exit,iobase=${PROBE_PORT},iosize=1`];
    const program = startProgram([qemu, ...machine, ...devices, '-no-reboot', '-bios', 'probe.rom'], {
      cwd: folder,
      timeout: PROBE_DEADLINE,
      signal,
    });
    const { exitCode, tail, timedOut } = await program.exited;
    throwIfCancelled(signal);
    if (exitCode === PROBE_EXIT_CODE) return undefined;
    if (timedOut) return { why: `a probe guest did not end within ${PROBE_DEADLINE / 1000} s` };
    return { why: `a probe guest crashed (QEMU ended with ${exitCode})`, said: tail.at(-1) };
  });
}
