import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rawDisk } from '@bakehouse/disk-image/ext4';
import type { DiskImage } from '@bakehouse/disk-image/format';
import { findRootPartition } from '@bakehouse/disk-image/partitions';
import { unpackDiskImage } from '@bakehouse/disk-image/unpack';
import { runProgram } from '@bakehouse/system/program';
import type { AgentTools } from './agent-tools.ts';
import { type GuestEntry, patchExt4 } from './ext4-patch.ts';

/** Name of the overlay in its folder; QEMU runs there, so no path needs QEMU's escaping. */
export const OVERLAY = 'overlay.qcow2';

/**
 * Makes a copy-on-write overlay over an image and puts files into the ext4 root of the overlay. The image itself is only
 * read; nothing is mounted, and only the changed blocks are written, so the time does not grow with the image.
 *
 * @param image of which `inspectBootableImage` has found nothing to refuse
 * @param folder gets the overlay, and for qcow2 and dynamic VHD a sparse raw copy
 * @throws UserError when the image is refused or has no usable root file system, ExternalError when a tool fails
 */
export async function createOverlay(
  image: DiskImage,
  folder: string,
  entries: readonly GuestEntry[],
  tools: AgentTools,
  signal: AbortSignal,
): Promise<void> {
  const disk = await rawDiskOf(image, folder, tools, signal);
  const file = await open(disk, 'r');
  const root = await findRootPartition(rawDisk(file, image.diskSize), image.path).finally(() => file.close());
  await runProgram(
    'make the overlay',
    // The JSON form takes any path, and a size that leaves the footer of a VHD out.
    [tools.qemuImg, 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', backing(disk, image.diskSize), OVERLAY, String(image.diskSize)],
    { cwd: folder, signal },
  );
  await patchExt4({ disk, root, overlay: join(folder, OVERLAY), folder, entries, label: image.path }, tools, signal);
}

function backing(path: string, size: number): string {
  return `json:${JSON.stringify({ driver: 'raw', offset: 0, size, file: { driver: 'file', filename: path } })}`;
}

/** The path of a file that begins with the bytes of the disk. */
async function rawDiskOf(image: DiskImage, folder: string, tools: AgentTools, signal: AbortSignal): Promise<string> {
  if (image.format === 'raw' || image.format === 'fixed-vhd') return resolve(image.path);
  return unpackDiskImage(image, join(folder, 'base'), { ...tools, signal });
}
