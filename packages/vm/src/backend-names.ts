/** The hypervisors and the agents in guests that there are. This imports nothing: what they are made of is loaded when one is asked for. */
export const HYPERVISORS = ['qemu'] as const;
export const GUEST_AGENTS = ['systemd'] as const;

export type HypervisorName = (typeof HYPERVISORS)[number];
export type GuestAgentName = (typeof GUEST_AGENTS)[number];
