import { rename, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type DiskFormat, diskFormatOf, inspectDiskImage } from '@bakehouse/disk-image/format';
import { unpackDiskImage } from '@bakehouse/disk-image/unpack';
import { vhdFooter, writeFixedVhd } from '@bakehouse/disk-image/vhd';
import type { BuiltFile, OutputFormat } from '@bakehouse/records/builds';
import { chooseConfinement, confinementTools } from '@bakehouse/system/confined-program';
import { ensureSystemTools, findProgram } from '@bakehouse/system/debian-packages';
import { sha256OfDisk } from '../checksums.ts';
import { uuidFrom } from '../identity.ts';

const MIB = 1024 * 1024;

/**
 * The path of the one disk among the files that Packer made, or undefined when there are no files at all: a machine image in a cloud.
 *
 * @param paths absolute
 * @throws UserError when there are files, but not one disk
 */
export async function findDisk(paths: readonly string[]): Promise<string | undefined> {
  if (paths.length === 0) return undefined;
  const found: { path: string; format: DiskFormat }[] = [];
  for (const path of paths) {
    const format = await diskFormatOf(path);
    if (format !== undefined) found.push({ path, format });
  }
  // One that is not read here counts only where there is no other, to be refused by its name.
  const read = found.filter(({ format }) => format === 'raw' || format === 'vhd' || format === 'qcow2');
  const disks = read.length === 0 ? found : read;
  const [disk] = disks;
  if (disk !== undefined && disks.length === 1) return disk.path;
  const listed = (disks.length > 1 ? disks.map(({ path }) => path) : paths).join(', ');
  throw new UserError(
    `Packer made ${disks.length === 0 ? 'no disk image' : `${disks.length} disk images`}, where one is needed: ${listed}.`,
    {
      hint: 'a template for one image makes one file in the format raw, qcow2 or vpc',
    },
  );
}

/**
 * Makes the raw disk and, where wanted, the fixed VHD of what Packer made.
 *
 * @param path of the disk that Packer made, in whatever format it has
 * @param work gets `image.raw` and `image.vhd`
 * @param timestamp for the VHD, in seconds since 1970
 * @throws UserError when the disk is refused or there is no room for it, ExternalError, CancelledError
 */
export async function convertDisk(
  path: string,
  work: string,
  wanted: { readonly formats: readonly OutputFormat[]; readonly fingerprint: string; readonly timestamp: number },
  log: Log,
  signal: AbortSignal,
): Promise<BuiltFile[]> {
  // Before tools are installed for an image that cannot be used.
  const image = await inspectDiskImage(path, signal);
  await ensureSystemTools([{ needs: 'qemu-img', package: 'qemu-utils' }, ...confinementTools()], log, signal);
  const qemuImg = (await findProgram('qemu-img')) ?? 'qemu-img';
  const confinement = await chooseConfinement(log, signal);
  const raw = join(work, 'image.raw');
  await rename(await unpackDiskImage(image, join(work, 'unpacked'), { qemuImg, confinement, signal, log }), raw);
  const converted = image.diskSize;
  const size = Math.ceil(converted / MIB) * MIB;
  if (size !== converted) await truncate(raw, size);
  const footer = vhdFooter({ diskSize: size, uuid: uuidFrom(wanted.fingerprint, 'vhd'), timestamp: wanted.timestamp });
  const vhd = wanted.formats.includes('vhd');
  if (vhd) await writeFixedVhd(raw, join(work, 'image.vhd'), footer, log, signal);
  const sum = await sha256OfDisk(raw, footer, signal);
  const files: BuiltFile[] = [{ format: 'raw', path: 'image.raw', size, sha256: sum.raw }];
  if (vhd) files.push({ format: 'vhd', path: 'image.vhd', size: size + footer.length, sha256: sum.withFooter });
  return files;
}
