import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { freeSpace } from '@bakehouse/system/free-space';
import { DUMP_DISK } from './dump-disk.ts';
import { OVERLAY } from './overlay.ts';
import type { QmpEvent } from './qmp.ts';

/** A disk of the machine that QEMU cannot read or write on the host. */
export interface DiskTrouble {
  readonly operation: 'read' | 'write';
  /** The host has no room left. */
  readonly full: boolean;
  /** What the system said, "No space left on device". */
  readonly reason: string;
}

/**
 * Reads QEMU's event BLOCK_IO_ERROR. A guest does not cause it by what it asks for (QEMU refuses sectors that a disk does not have
 * without an event): it comes from the files on the host.
 */
export function diskTrouble({ data }: QmpEvent): DiskTrouble {
  const reason = typeof data['reason'] === 'string' ? data['reason'].slice(0, 200) : 'unknown reason';
  return { operation: data['operation'] === 'read' ? 'read' : 'write', full: data['nospace'] === true, reason };
}

/**
 * The error of a run that the host's disk has ended: nothing about the image is known then.
 *
 * @param folder with the overlay and the dump disk; it goes away after the run, so its parent is named
 */
export async function diskError({ operation, full, reason }: DiskTrouble, folder: string): Promise<ExternalError> {
  const place = dirname(folder);
  const details = { service: 'QEMU', operation: `${operation} the machine's disks` };
  if (!full) {
    return new ExternalError(`The machine was ended: QEMU cannot ${operation} its disks in ${place}: ${reason}.`, {
      ...details,
      hint: 'check the disk and the quota of this folder, or give an output folder on another disk',
    });
  }
  const used = await Promise.all([OVERLAY, DUMP_DISK].map((name) => usedBytes(join(folder, name))));
  const free = await freeSpace(place).then(
    (bytes) => `${formatBytes(bytes)} are free`,
    () => undefined,
  );
  const facts = [free, `the machine's disks take ${formatBytes(used.reduce((sum, size) => sum + size, 0))}`].filter(
    (fact) => fact !== undefined,
  );
  return new ExternalError(`The disk of ${place} is full (${facts.join(', ')}): the machine was ended.`, {
    ...details,
    hint: 'free some space there, or give an output folder on another disk; a machine can fill its root disk and twice its memory plus 1 GiB',
  });
}

async function usedBytes(path: string): Promise<number> {
  return stat(path).then(
    ({ blocks }) => blocks * 512,
    () => 0,
  );
}
