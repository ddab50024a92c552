import { lchown, lstat, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { type Confinement, runConfined } from '@bakehouse/system/confined-program';
import { freeSpace, usableSpace } from '@bakehouse/system/files';
import type { DiskImage } from './inspect-disk-image.ts';

/** Milliseconds: half an hour, and what a disk of 10 MB/s needs. */
const timeFor = (bytes: number) => 30 * 60_000 + bytes / 10_000;

interface Unpacking {
  readonly qemuImg: string;
  readonly confinement: Confinement;
  readonly signal: AbortSignal;
  readonly log?: Log;
}

/**
 * Makes a sparse raw copy of the disk in an image that was inspected.
 *
 * @param folder a new one is made of this path, with `disk.raw` in it; the only place that the program may write to
 * @returns the path of the copy
 * @throws UserError when there is no room for it, ExternalError when the program fails, CancelledError
 */
export async function unpackDiskImage(image: DiskImage, folder: string, { qemuImg, confinement, signal, log }: Unpacking): Promise<string> {
  await mkdir(folder);
  if (image.mappedBytes > (await usableSpace(folder))) {
    const free = await freeSpace(folder);
    throw new UserError(
      `There is no room to unpack the image ${image.path}: its disk holds ${formatBytes(image.mappedBytes)}, and ${formatBytes(free)} are free in ${folder}.`,
      { hint: 'free some space, or let output-folder, of bake state-folder, be on another disk' },
    );
  }
  const path = resolve(image.path);
  const target = join(folder, 'disk.raw');
  await runConfined(
    'unpack the image',
    [qemuImg, 'convert', '-O', 'raw', `json:${JSON.stringify(blockNode(image, path))}`, target],
    {
      reads: [path],
      writes: [folder],
      largestFile: image.diskSize,
      timeout: timeFor(image.mappedBytes),
      signal,
      ...(log === undefined ? {} : { log }),
    },
    confinement,
  );
  const made = await lstat(target);
  if (!made.isFile() || made.size !== image.diskSize) {
    throw new ExternalError(`qemu-img made no disk of ${image.diskSize} bytes of the image ${image.path}.`, {
      service: 'qemu-img',
      operation: 'unpack the image',
      hint: 'the image is damaged, or made to do harm: build it again, or check where it comes from',
    });
  }
  // Where it was made as another user.
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid !== undefined && gid !== undefined && made.uid !== uid) await lchown(target, uid, gid);
  return target;
}

/**
 * QEMU's block node of an image. The JSON form takes any path; nothing is guessed, and no backing file is opened whatever the header says
 * by then.
 */
function blockNode(image: DiskImage, filename: string): object {
  const file = { driver: 'file', filename };
  if (image.format === 'qcow2') return { driver: 'qcow2', backing: null, file };
  // What the footer says, as Azure takes it, and not the rounded cylinders.
  if (image.format === 'dynamic-vhd') return { driver: 'vpc', force_size_calc: 'current_size', file };
  return { driver: 'raw', offset: 0, size: image.diskSize, file };
}
