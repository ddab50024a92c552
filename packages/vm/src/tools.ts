import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type Confinement, chooseConfinement, confinementTools } from '@bakehouse/system/confined-program';
import { ensureSystemTools, findProgram } from '@bakehouse/system/debian-packages';
import { OVMF } from './firmware.ts';

/** Absolute paths of the programs that a run in a virtual machine needs. */
export interface VmTools {
  readonly qemu: string;
  readonly qemuImg: string;
  readonly qemuIo: string;
  readonly mke2fs: string;
  readonly debugfs: string;
  readonly e2image: string;
  /** For those of them that read an image. */
  readonly confinement: Confinement;
}

const PROGRAMS = {
  qemu: { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  qemuImg: { needs: 'qemu-img', package: 'qemu-utils' },
  qemuIo: { needs: 'qemu-io', package: 'qemu-utils' },
  mke2fs: { needs: 'mke2fs', package: 'e2fsprogs' },
  debugfs: { needs: 'debugfs', package: 'e2fsprogs' },
  e2image: { needs: 'e2image', package: 'e2fsprogs' },
} as const;

/**
 * Finds QEMU, its firmware, the ext4 tools and how they can be confined, and installs what is missing where that is allowed.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
export async function ensureVmTools(log: Log, signal: AbortSignal): Promise<VmTools> {
  if (process.platform !== 'linux') throw new UserError('Images are booted with QEMU on Linux only.', { hint: 'run this step on Linux' });
  await ensureSystemTools([...Object.values(PROGRAMS), ...confinementTools(), { needs: OVMF.code, package: 'ovmf' }], log, signal);
  // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
  const found = await Promise.all(
    Object.entries(PROGRAMS).map(async ([key, { needs }]) => [key, (await findProgram(needs)) ?? needs] as const),
  );
  const confinement = await chooseConfinement(log, signal);
  return { ...(Object.fromEntries(found) as unknown as Omit<VmTools, 'confinement'>), confinement };
}
