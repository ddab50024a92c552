import { InputError } from '@bakehouse/core/errors';
import { GUEST_AGENTS, type GuestAgentName, HYPERVISORS, type HypervisorName } from './backend-names.ts';
import type { GuestAgent } from './guest-agent.ts';
import type { Hypervisor, HypervisorOptions } from './hypervisor.ts';

/** The only place where the name of a hypervisor or an agent means something. */
const hypervisors: Readonly<Record<HypervisorName, (options: HypervisorOptions) => Promise<Hypervisor>>> = {
  qemu: async (options) => (await import('./qemu/qemu-hypervisor.ts')).qemuHypervisor(options),
};
const agents: Readonly<Record<GuestAgentName, () => Promise<GuestAgent>>> = {
  systemd: async () => (await import('./systemd/systemd-agent.ts')).systemdAgent(),
};

/** @throws InputError naming what there is for an unknown name */
export async function openHypervisor(name: string, options: HypervisorOptions): Promise<Hypervisor> {
  if (isOneOf(HYPERVISORS, name)) return hypervisors[name](options);
  throw new InputError(`There is no hypervisor "${name}".`, { hint: `there is ${HYPERVISORS.join(' and ')}` });
}

/** @throws InputError naming what there is for an unknown name */
export async function openGuestAgent(name: string): Promise<GuestAgent> {
  if (isOneOf(GUEST_AGENTS, name)) return agents[name]();
  throw new InputError(`There is no guest agent "${name}".`, { hint: `there is ${GUEST_AGENTS.join(' and ')}` });
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
