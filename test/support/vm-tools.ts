import type { Log } from '@bakehouse/core/log';
import { inspectBootableImage } from '@bakehouse/disk-image/format';
import { ensureSystemTools, findProgram } from '@bakehouse/system/debian-packages';
import { openGuestAgent, openHypervisor } from '../../packages/vm/src/backend-registry.ts';
import { type AgentTools, findAgentTools } from '../../packages/vm/src/systemd/agent-tools.ts';
import { createOverlay } from '../../packages/vm/src/systemd/overlay.ts';

/** Absolute paths of the programs that a run in a virtual machine needs. */
export interface VmTools extends AgentTools {
  readonly qemu: string;
}

/** Finds QEMU and what the agent works with, and installs what is missing where that is allowed. */
export async function ensureVmTools(log: Log, signal: AbortSignal): Promise<VmTools> {
  const [hypervisor, agent] = [await openHypervisor('qemu', { accelerator: 'tcg', log, signal }), await openGuestAgent('systemd')];
  await ensureSystemTools([...hypervisor.needs, ...agent.needs], log, signal);
  return { ...(await findAgentTools(log, signal)), qemu: (await findProgram('qemu-system-x86_64')) ?? 'qemu-system-x86_64' };
}

/** An overlay with these entries over the image of a path. */
export async function overlayOf(
  image: string,
  folder: string,
  entries: Parameters<typeof createOverlay>[2],
  tools: AgentTools,
  signal: AbortSignal,
): Promise<void> {
  await createOverlay(await inspectBootableImage(image, signal), folder, entries, tools, signal);
}
