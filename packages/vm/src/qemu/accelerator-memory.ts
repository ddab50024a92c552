import { readFile, stat } from 'node:fs/promises';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';

/** That KVM does not work on this machine, for as long as nothing changes that could make it work. */
interface Memory {
  readonly schema: 'bakehouse-accelerator/1';
  /** Digest of what the answer depends on. */
  readonly machine: string;
  readonly problem: string;
}

/** @returns why KVM did not work when it was last tried on this machine as it is; undefined when that is not known */
export async function recallProblem(file: string, qemu: string): Promise<string | undefined> {
  // Not ours, or damaged: as good as not there.
  const memory = await readJson<Partial<Memory>>(file).catch(() => undefined);
  const machine = await machineOf(qemu);
  return machine !== undefined && memory?.machine === machine ? memory.problem : undefined;
}

/** Keeps that KVM does not work. A machine on which it works is probed each time: that takes a tenth of a second. */
export async function rememberProblem(file: string, qemu: string, problem: string): Promise<void> {
  const machine = await machineOf(qemu);
  if (machine === undefined) return;
  await writeJson(file, { schema: 'bakehouse-accelerator/1', machine, problem } satisfies Memory);
}

/** This boot of the machine, its /dev/kvm, this user and this QEMU; undefined where the system does not tell. */
async function machineOf(qemu: string): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const [program, kvm] = await Promise.all([stat(qemu), stat('/dev/kvm')]);
    return sha256(JSON.stringify([boot, process.getuid?.(), qemu, program.mtimeMs, kvm.rdev, kvm.ctimeMs]));
  } catch {
    return undefined;
  }
}
