import { stat, truncate } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureSystemTools } from '@bakehouse/core/debian-packages';
import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/core/program';
import type { BuiltFile, ImageFormat } from '../build-record.ts';
import { sha256OfDisk } from '../checksums.ts';
import { diskFormatOf } from '../disk-format.ts';
import { uuidFrom } from '../identity.ts';
import { vhdFooter, writeFixedVhd } from '../vhd.ts';
import type { PackerBuild } from './packer-manifest.ts';

const MIB = 1024 * 1024;
/** qemu-img's names of the formats. */
const QEMU_NAME = { raw: 'raw', qcow2: 'qcow2', vhd: 'vpc' } as const;

/**
 * The one disk among the files of the builds, or undefined when there are no files at all: a machine image in a cloud.
 *
 * @throws UserError when there are files, but not one disk
 */
export async function findDisk(
  builds: readonly PackerBuild[],
  folder: string,
): Promise<{ path: string; format: 'raw' | 'qcow2' | 'vhd' } | undefined> {
  const paths = [...new Set(builds.flatMap((build) => build.files ?? []).map((file) => resolve(folder, file.name)))];
  if (paths.length === 0) return undefined;
  const disks: { path: string; format: 'raw' | 'qcow2' | 'vhd' }[] = [];
  for (const path of paths) {
    const format = await diskFormatOf(path);
    if (format !== undefined) disks.push({ path, format });
  }
  const [disk] = disks;
  if (disk !== undefined && disks.length === 1) return disk;
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
 * @param work gets `image.raw` and `image.vhd`
 * @param timestamp for the VHD, in seconds since 1970
 */
export async function convertDisk(
  disk: { readonly path: string; readonly format: 'raw' | 'qcow2' | 'vhd' },
  work: string,
  wanted: { readonly formats: readonly ImageFormat[]; readonly fingerprint: string; readonly timestamp: number },
  log: Log,
  signal: AbortSignal,
): Promise<BuiltFile[]> {
  await ensureSystemTools([{ needs: 'qemu-img', package: 'qemu-utils' }], log, signal);
  const raw = join(work, 'image.raw');
  await runProgram('convert the disk', ['qemu-img', 'convert', '-f', QEMU_NAME[disk.format], '-O', 'raw', disk.path, raw], { log, signal });
  const { size: converted } = await stat(raw);
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
