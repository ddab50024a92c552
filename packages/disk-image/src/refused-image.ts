import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** An image that must not be opened by anything: it would lead out of its file, or its tables do not fit together. */
export function refusedImage(label: string, what: string, hint: string): UserError {
  return new UserError(`The image ${label} is refused: ${what}.`, { hint });
}

/** @param what in a few words where its tables contradict its file or each other */
export function damagedImage(label: string, what: string): UserError {
  return refusedImage(label, `${what}; it is damaged, or made to do harm`, 'copy it again if it was cut off, or build it again');
}

/**
 * Most bytes of the disk in an image that has to be unpacked. Azure's disks of an operating system have at most 4,095 GiB. A raw disk
 * or fixed VHD is used where it is, and may have any size.
 */
const LARGEST_UNPACKED_DISK = 4 * 1024 ** 4;

/** @throws UserError when a disk is larger than what is unpacked */
export function checkDiskSize(label: string, size: number): void {
  if (size === 0) throw damagedImage(label, 'it says that its disk has no bytes');
  if (size <= LARGEST_UNPACKED_DISK) return;
  throw refusedImage(
    label,
    `it says that its disk has ${formatBytes(size)}, and at most ${formatBytes(LARGEST_UNPACKED_DISK)} are unpacked`,
    'check where the image comes from; if it is right, unpack it yourself: a raw disk may be larger',
  );
}
