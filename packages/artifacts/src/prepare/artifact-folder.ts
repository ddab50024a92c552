import { type ArchiveFormat, levelsOf } from '@bakehouse/archive/write';
import { InputError } from '@bakehouse/core/errors';

/** A folder of prepared files. All paths are absolute. */
export interface ArtifactFolder {
  /** Of the image, or of what was prepared without one; the folder is called so. */
  readonly name: string;
  readonly folder: string;
  /** `manifest.json`, which lists every file. */
  readonly manifest: string;
  /** `SHA256SUMS`, of everything in the folder. */
  readonly checksums: string;
  /** Undefined where the files themselves were asked for. */
  readonly archive: PackedArchive | undefined;
  readonly fileCount: number;
  /** Of all files together. */
  readonly bytes: number;
  /** False when all of it was there already. */
  readonly changed: boolean;
}

interface PackedArchive {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** How an archive is written. */
export interface Packing {
  /** Default `tar.gz`. */
  readonly format?: ArchiveFormat | undefined;
  /** Of compression; the format's usual one without. */
  readonly level?: number | undefined;
  /** Of everything in it, in seconds since 1970; 1980-01-01 without. */
  readonly time?: number | undefined;
}

/** @throws InputError for a level that the format does not have */
export function checkLevel(format: ArchiveFormat, level: number | undefined): void {
  const { minimum, maximum } = levelsOf(format);
  if (level === undefined || (level >= minimum && level <= maximum)) return;
  throw new InputError(`${format} has no level ${level}.`, { hint: `give one from ${minimum} to ${maximum}` });
}
