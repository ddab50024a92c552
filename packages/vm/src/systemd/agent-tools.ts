import type { Log } from '@bakehouse/core/log';
import { type Confinement, chooseConfinement, confinementTools } from '@bakehouse/system/confined-program';
import { findProgram, type SystemTool } from '@bakehouse/system/debian-packages';

/** Absolute paths of the programs that put an agent into an image. */
export interface AgentTools {
  readonly qemuImg: string;
  readonly qemuIo: string;
  readonly mke2fs: string;
  readonly debugfs: string;
  readonly e2image: string;
  /** For those of them that read an image. */
  readonly confinement: Confinement;
}

const PROGRAMS = {
  qemuImg: { needs: 'qemu-img', package: 'qemu-utils' },
  qemuIo: { needs: 'qemu-io', package: 'qemu-utils' },
  mke2fs: { needs: 'mke2fs', package: 'e2fsprogs' },
  debugfs: { needs: 'debugfs', package: 'e2fsprogs' },
  e2image: { needs: 'e2image', package: 'e2fsprogs' },
} as const;

export function agentNeeds(): SystemTool[] {
  return [...Object.values(PROGRAMS), ...confinementTools()];
}

/** Finds the programs, and how they can be confined; what `agentNeeds` names is there. */
export async function findAgentTools(log: Log, signal: AbortSignal): Promise<AgentTools> {
  // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
  const found = await Promise.all(
    Object.entries(PROGRAMS).map(async ([key, { needs }]) => [key, (await findProgram(needs)) ?? needs] as const),
  );
  const confinement = await chooseConfinement(log, signal);
  return { ...(Object.fromEntries(found) as unknown as Omit<AgentTools, 'confinement'>), confinement };
}
