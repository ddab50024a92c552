import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { freeSpace } from '@bakehouse/system/files';

/** A disk of the machine that the hypervisor cannot read or write on the host. */
export interface DiskTrouble {
  readonly operation: 'read' | 'write';
  /** The host has no room left. */
  readonly full: boolean;
  /** What the system said, "No space left on device". */
  readonly reason: string;
}

/**
 * The error of a run that the host's disk has ended: nothing about the image is known then.
 *
 * @param folder of the machine; it goes away after the run, so its parent is named
 * @param disks of the machine, relative to the folder or absolute
 */
export async function diskError(
  { operation, full, reason }: DiskTrouble,
  folder: string,
  disks: readonly string[],
): Promise<ExternalError> {
  const place = dirname(folder);
  const details = { service: 'QEMU', reason: 'machine', operation: `${operation} the machine's disks` } as const;
  if (!full) {
    return new ExternalError(`The machine was ended: QEMU cannot ${operation} its disks in ${place}: ${reason}.`, {
      ...details,
      hint: 'check the disk and the quota of this folder, or let output-folder, of bake state-folder, be on another disk',
    });
  }
  const used = await Promise.all(disks.map((disk) => usedBytes(resolve(folder, disk))));
  const free = await freeSpace(place).then(
    (bytes) => `${formatBytes(bytes)} are free`,
    () => undefined,
  );
  const facts = [free, `the machine's disks take ${formatBytes(used.reduce((sum, size) => sum + size, 0))}`].filter(
    (fact) => fact !== undefined,
  );
  return new ExternalError(`The disk of ${place} is full (${facts.join(', ')}): the machine was ended.`, {
    ...details,
    hint: 'free some space there, or let output-folder, of bake state-folder, be on another disk; a machine can fill its root disk and twice its memory plus 1 GiB',
  });
}

async function usedBytes(path: string): Promise<number> {
  return stat(path).then(
    ({ blocks }) => blocks * 512,
    () => 0,
  );
}
