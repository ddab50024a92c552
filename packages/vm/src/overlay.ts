import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runProgram } from '@bakehouse/core/program';
import { type DiskFormat, detectDiskFormat } from './disk-format.ts';
import { type GuestEntry, patchExt4 } from './ext4-patch.ts';
import { findRootPartition } from './root-partition.ts';
import type { VmTools } from './tools.ts';

/** Name of the overlay in its folder; QEMU runs there, so no path needs QEMU's escaping. */
export const OVERLAY = 'overlay.qcow2';

/**
 * Makes a copy-on-write overlay over an image and puts files into the ext4 root of the overlay. The image itself is only
 * read; nothing is mounted, and only the changed blocks are written, so the time does not grow with the image.
 *
 * @param folder gets the overlay, and for qcow2 and dynamic VHD a sparse raw copy
 * @throws UserError when the image has no usable root file system, ExternalError when a tool fails
 */
export async function createOverlay(
  image: string,
  folder: string,
  entries: readonly GuestEntry[],
  tools: VmTools,
  signal: AbortSignal,
): Promise<void> {
  const base = await rawView(resolve(image), folder, await detectDiskFormat(image), tools, signal);
  const file = await open(base.path, 'r');
  const root = await findRootPartition(file, image).finally(() => file.close());
  await runProgram(
    'make the overlay',
    // The JSON form takes any path, and a size that leaves the footer of a VHD out.
    [tools.qemuImg, 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', backing(base), OVERLAY, String(base.size)],
    { cwd: folder, signal },
  );
  await patchExt4({ disk: base.path, offset: root.offset, overlay: OVERLAY, folder, entries, label: image }, tools, signal);
}

interface RawView {
  readonly path: string;
  readonly size: number;
}

function backing({ path, size }: RawView): string {
  return `json:${JSON.stringify({ driver: 'raw', offset: 0, size, file: { driver: 'file', filename: path } })}`;
}

async function rawView(image: string, folder: string, format: DiskFormat, tools: VmTools, signal: AbortSignal): Promise<RawView> {
  if (format.kind === 'raw' || format.kind === 'fixed-vhd') return { path: image, size: format.size };
  const path = join(folder, 'base.raw');
  const driver = format.kind === 'qcow2' ? 'qcow2' : 'vpc';
  await runProgram('unpack the image', [tools.qemuImg, 'convert', '-f', driver, '-O', 'raw', image, path], { signal });
  const converted = await detectDiskFormat(path);
  return { path, size: converted.kind === 'raw' ? converted.size : 0 };
}
