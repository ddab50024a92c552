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
  readonly inserted?: {
    readonly 'node-name'?: string;
    readonly drv: string;
    readonly ro: boolean;
    readonly image?: { readonly snapshots?: readonly SnapshotInfo[] };
  };
}

interface SnapshotInfo {
  readonly name: string;
  readonly 'date-sec': number;
  readonly 'date-nsec': number;
}

/** A disk that can be in a snapshot. */
interface SnapshotDisk {
  readonly node: string;
  readonly snapshots: readonly SnapshotInfo[];
}

/**
 * Keeps memory, devices and disks of a machine under a name, in its first disk. Chips with the firmware's variables are raw; their content
 * counts as memory. QEMU cannot rename a snapshot: the new one gets that of two tags which the old one does not have.
 *
 * @throws ExternalError when it cannot be saved, and then an earlier one of that name is still there
 */
export async function saveSnapshot(qmp: Qmp, name: string): Promise<void> {
  const disks = await snapshotDisks(qmp);
  const devices = disks.map(({ node }) => node);
  const [first, second] = tagsOf(name);
  const [tag, other] = newestTag(name, disks) === first ? [second, first] : [first, second];
  // What an earlier attempt has left of it.
  await runJob(qmp, 'snapshot-delete', { tag, devices });
  await runJob(qmp, 'snapshot-save', { tag, vmstate: devices[0], devices });
  await runJob(qmp, 'snapshot-delete', { tag: other, devices });
}

/** Goes back to what `saveSnapshot` has kept. @throws ExternalError when there is no snapshot of that name */
export async function loadSnapshot(qmp: Qmp, name: string): Promise<void> {
  const disks = await snapshotDisks(qmp);
  const tag = newestTag(name, disks);
  // QEMU stops the machine before it looks for the snapshot, and leaves it so.
  if (tag === undefined)
    throw new ExternalError(`There is no snapshot "${name}".`, { service: 'QEMU', reason: 'machine', operation: 'snapshot-load' });
  const devices = disks.map(({ node }) => node);
  await runJob(qmp, 'snapshot-load', { tag, vmstate: devices[0], devices });
}

/** @throws UserError for what is no name */
function tagsOf(name: string): [string, string] {
  if (!NAME.test(name)) throw new UserError(`"${name}" is not the name of a snapshot: letters, digits, - and _.`);
  return [`${name}.1`, `${name}.2`];
}

/** The tag of a name's snapshot: of two that are complete, as when the older one was not removed any more, the younger one. */
function newestTag(name: string, disks: readonly SnapshotDisk[]): string | undefined {
  const tags = tagsOf(name);
  const everywhere = ({ name: tag }: SnapshotInfo) => disks.every(({ snapshots }) => snapshots.some((snapshot) => snapshot.name === tag));
  const complete = (disks[0]?.snapshots ?? []).filter((snapshot) => tags.includes(snapshot.name) && everywhere(snapshot));
  return complete.sort((one, other) => other['date-sec'] - one['date-sec'] || other['date-nsec'] - one['date-nsec'])[0]?.name;
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

async function snapshotDisks(qmp: Qmp): Promise<SnapshotDisk[]> {
  const devices = (await qmp.execute('query-block')) as readonly BlockDevice[];
  return devices.flatMap(({ inserted }) => {
    const node = inserted?.['node-name'];
    if (inserted === undefined || node === undefined || inserted.drv !== 'qcow2' || inserted.ro) return [];
    return [{ node, snapshots: inserted.image?.snapshots ?? [] }];
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
      throw new ExternalError(`QEMU command ${command}: ${job.error}`, { service: 'QEMU', reason: 'machine', operation: command });
    }
    await sleep(LOOK);
  }
}
