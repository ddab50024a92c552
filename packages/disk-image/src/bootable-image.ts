import { type DiskImage, inspectDiskImage, lookIntoDisk } from './inspect-disk-image.ts';
import { findRootPartition } from './root-partition.ts';

/**
 * Inspects an image that is to be booted, down to its root partition, and unpacks nothing: what cannot boot would be unpacked for nothing.
 * A qcow2 whose clusters are compressed with zstd is not looked into.
 *
 * @throws UserError when the image is refused or has no usable root partition, CancelledError
 */
export async function inspectBootableImage(path: string, signal?: AbortSignal): Promise<DiskImage> {
  const image = await inspectDiskImage(path, signal);
  await lookIntoDisk(image, (disk) => findRootPartition(disk, path));
  return image;
}
