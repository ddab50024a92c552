import { setTimeout as sleep } from 'node:timers/promises';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Qmp } from './qmp.ts';

/** Milliseconds between looks at a job. */
const LOOK = 50;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

interface Job {
  readonly id: string;
  readonly status: string;
  readonly error?: string;
}

interface BlockDevice {
  readonly device: string;
  readonly inserted?: {
    readonly 'node-name'?: string;
    readonly drv: string;
    readonly ro: boolean;
    readonly image?: { readonly snapshots?: readonly { readonly name: string }[] };
  };
}

/**
 * Keeps memory, devices and disks of a machine under a name, in its first disk. Chips with the firmware's variables are raw; their content
 * counts as memory.
 */
export async function saveSnapshot(qmp: Qmp, name: string): Promise<void> {
  const devices = await snapshotDisks(qmp, name);
  await runJob(qmp, 'snapshot-delete', { tag: name, devices });
  await runJob(qmp, 'snapshot-save', { tag: name, vmstate: devices[0], devices });
}

/** Goes back to what `saveSnapshot` has kept. @throws ExternalError when there is no snapshot of that name */
export async function loadSnapshot(qmp: Qmp, name: string): Promise<void> {
  const devices = await snapshotDisks(qmp, name, true);
  // QEMU stops the machine before it looks for the snapshot, and leaves it so.
  if (devices.length === 0) throw new ExternalError(`There is no snapshot "${name}".`, { service: 'QEMU', operation: 'snapshot-load' });
  await runJob(qmp, 'snapshot-load', { tag: name, vmstate: devices[0], devices });
}

/** Starts the machine again, and lets it restart from now on: it was told to end when it does. */
export async function resetMachine(qmp: Qmp): Promise<void> {
  await qmp.execute('set-action', { reboot: 'reset' });
  await qmp.execute('system_reset');
}

/** Writes the memory as an ELF core. @param file absolute path */
export async function dumpMemory(qmp: Qmp, file: string): Promise<void> {
  await qmp.execute('dump-guest-memory', { paging: false, protocol: `file:${file}` });
}

/** The names of the disks that can be in a snapshot; of those that have one of that name already. */
async function snapshotDisks(qmp: Qmp, name: string, having = false): Promise<string[]> {
  if (!NAME.test(name)) throw new UserError(`"${name}" is not the name of a snapshot: letters, digits, - and _.`);
  const devices = (await qmp.execute('query-block')) as readonly BlockDevice[];
  return devices.flatMap(({ inserted }) => {
    if (inserted?.drv !== 'qcow2' || inserted.ro) return [];
    const has = inserted.image?.snapshots?.some((snapshot) => snapshot.name === name) === true;
    return has || !having ? (inserted['node-name'] ?? []) : [];
  });
}

/** Runs a command that is a job, to its end. */
async function runJob(qmp: Qmp, command: string, args: Readonly<Record<string, unknown>>): Promise<void> {
  const id = `bakehouse-${command}`;
  await qmp.execute(command, { 'job-id': id, ...args });
  for (;;) {
    const job = ((await qmp.execute('query-jobs')) as readonly Job[]).find((one) => one.id === id);
    if (job === undefined || job.status === 'concluded') {
      await qmp.execute('job-dismiss', { id });
      if (job?.error === undefined) return;
      throw new ExternalError(`QEMU command ${command}: ${job.error}`, { service: 'QEMU', operation: command });
    }
    await sleep(LOOK);
  }
}
