import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { FORMAT_NAMES, sniffDiskFormat } from '@bakehouse/disk-image/format';
import { FOOTER_SIZE, readVhdFooter } from '@bakehouse/disk-image/vhd';
import { readAt } from '@bakehouse/system/files';
import { readError } from '../errors/read-error.ts';

const MIB = 1024 * 1024;
/** "Scalability and performance targets for Blob Storage": a page blob has at most 8 TiB. */
const MAXIMUM_SIZE = 8 * 1024 * 1024 * MIB;

/** A checked fixed VHD: `diskSize` bytes of disk, then the footer. */
export interface VhdImage {
  readonly diskSize: number;
  /** Bytes of the file, a multiple of 512. */
  readonly size: number;
}

/** What a file is to become; `auto` decides by what it is. */
export type BlobType = 'auto' | 'block' | 'page';

export type BlobKind = { readonly kind: 'block' } | { readonly kind: 'page'; readonly vhd: VhdImage };

/**
 * Which kind of blob a file is to become: a page blob for a disk image, because Azure makes disks of nothing else, and a block
 * blob for all other files. A disk image is what is called .vhd or .vhdx, and what ends in a VHD footer under another name. Other files are
 * opened only when their size is one that a VHD can have.
 *
 * @param size of the file in bytes
 * @param wanted `page` takes only a fixed VHD, `block` takes everything as it is, unread
 * @throws UserError when a disk image is not one that Azure can use, with the command that makes it one
 */
export async function chooseBlobKind(file: string, size: number, wanted: BlobType = 'auto'): Promise<BlobKind> {
  if (!mayBePage(file, size, wanted)) return { kind: 'block' };
  const handle = await open(file).catch((error: unknown) => {
    throw readError(file, error);
  });
  try {
    if (wanted === 'auto' && !isNamedVhd(file) && readVhdFooter(await bytesAt(handle, size - FOOTER_SIZE, FOOTER_SIZE)) === undefined) {
      return { kind: 'block' };
    }
    return { kind: 'page', vhd: await checkVhd(handle, file, size) };
  } finally {
    await handle.close();
  }
}

/** False for what becomes a block blob by its name and size alone. */
export function mayBePage(file: string, size: number, wanted: BlobType): boolean {
  if (wanted !== 'auto') return wanted === 'page';
  return (size > FOOTER_SIZE && size % MIB === FOOTER_SIZE) || isNamedVhd(file);
}

function isNamedVhd(file: string): boolean {
  return /\.vhdx?$/i.test(file) && extname(file) !== '';
}

/**
 * Makes sure that an open file is a fixed VHD that Azure takes ("Prepare a Windows VHD or VHDX to upload to Azure"): footer with
 * the right cookie and checksum at its end, and a disk of whole MiB.
 *
 * @param file its path, for errors
 * @throws UserError with the command that makes it one
 */
async function checkVhd(handle: FileHandle, file: string, size: number): Promise<VhdImage> {
  const as = 'to store it as it is, say that it is to be a block blob';
  if (size === 0) throw new UserError(`${file} is empty; a VHD has a disk and a footer.`, { hint: 'build the image again' });
  const head = await bytesAt(handle, 0, Math.min(size, FOOTER_SIZE));
  const format = await sniffDiskFormat(handle, size);
  if (format !== undefined && format !== 'vhd' && format !== 'raw') {
    throw new UserError(`${file} is ${FORMAT_NAMES[format].title}; Azure takes a fixed VHD only.`, {
      hint: `make one: ${convertCommand(file, FORMAT_NAMES[format].qemu)}; ${as}`,
    });
  }
  const footer = size < FOOTER_SIZE ? undefined : readVhdFooter(await bytesAt(handle, size - FOOTER_SIZE, FOOTER_SIZE));
  if (footer === undefined) {
    // A dynamic VHD has a copy of its footer in front, which is there even when its end is cut off.
    const copy = head.length === FOOTER_SIZE ? readVhdFooter(head) : undefined;
    throw new UserError(
      `${file} is no VHD: its last ${FOOTER_SIZE} bytes are no footer (no "conectix" there)${copy === undefined ? '' : '; it begins like a dynamic VHD that was cut off'}.`,
      { hint: `copy it again if it was cut off; if it is a raw disk, make a VHD of it: ${convertCommand(file, 'raw')}; ${as}` },
    );
  }
  if (footer.checksum.said !== footer.checksum.found) {
    throw new UserError(
      `The footer of ${file} is damaged: its checksum is ${hex(footer.checksum.said)}, its bytes give ${hex(footer.checksum.found)}.`,
      { hint: `copy or build the image again; ${as}` },
    );
  }
  if (footer.type !== 'fixed') {
    const what = footer.type === 'unknown' ? 'of an unknown type' : footer.type;
    throw new UserError(`${file} is a VHD that is ${what}; Azure takes a fixed VHD only.`, {
      hint:
        footer.type === 'differencing'
          ? `merge it with its parent first, then make a fixed one: ${convertCommand(file, 'vpc')}`
          : `make one: ${convertCommand(file, 'vpc')}`,
    });
  }
  if (footer.diskSize !== size - FOOTER_SIZE) {
    throw new UserError(
      `${file} does not fit its footer, which tells of a disk of ${footer.diskSize} bytes; the file has ${size - FOOTER_SIZE} before the footer.`,
      { hint: `copy it again if it was cut off, or rebuild the footer: ${resizeCommands(file, Math.ceil((size - FOOTER_SIZE) / MIB))}` },
    );
  }
  if (footer.diskSize === 0 || footer.diskSize % MIB !== 0) {
    const whole = Math.max(1, Math.ceil(footer.diskSize / MIB));
    throw new UserError(
      `The disk in ${file} has ${footer.diskSize} bytes, which is not a whole number of MiB; Azure refuses such a disk.`,
      {
        hint: `make it ${whole} MiB: ${resizeCommands(file, whole)}`,
      },
    );
  }
  if (size > MAXIMUM_SIZE) {
    throw new UserError(`${file} has ${formatBytes(size)}; a page blob has at most ${formatBytes(MAXIMUM_SIZE)}.`, {
      hint: 'make the disk smaller',
    });
  }
  return { diskSize: footer.diskSize, size };
}

/** Without force_size qemu-img rounds the disk up to whole cylinders. */
function convertCommand(file: string, format: string, target = fixedName(file)): string {
  return `qemu-img convert -f ${format} -O vpc -o subformat=fixed,force_size=on ${quoted(file)} ${quoted(target)}`;
}

function resizeCommands(file: string, mebibytes: number): string {
  const raw = `${withoutExtension(file)}.raw`;
  return [
    `qemu-img convert -f vpc -O raw ${quoted(file)} ${quoted(raw)}`,
    `qemu-img resize -f raw ${quoted(raw)} ${mebibytes}M`,
    convertCommand(raw, 'raw', fixedName(file)),
  ].join(' && ');
}

function fixedName(file: string): string {
  return `${withoutExtension(file)}-fixed.vhd`;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - extname(file).length);
}

/** For a POSIX shell; a plain path stays as it is. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** Fewer bytes than asked where the file ends. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, await readAt(handle, buffer, position));
}
