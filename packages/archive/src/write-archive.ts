import type { PackEntry, Packed, PackOptions } from './pack-entry.ts';

/** What archives can be. */
export const ARCHIVE_FORMATS = ['zip', 'tar.gz', 'tar.zst'] as const;
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/** The format that a file's name says, or undefined. */
export function archiveFormatOf(file: string): ArchiveFormat | undefined {
  const name = file.toLowerCase();
  if (name.endsWith('.tgz')) return 'tar.gz';
  return ARCHIVE_FORMATS.find((format) => name.endsWith(`.${format}`));
}

/** The levels that a format has. */
export function levelsOf(format: ArchiveFormat): { readonly minimum: number; readonly maximum: number } {
  // zstd's levels from 20 on need so much memory that readers refuse them unless told otherwise.
  return format === 'tar.zst' ? { minimum: 1, maximum: 19 } : { minimum: 0, maximum: 9 };
}

/**
 * Packs files into an archive whose bytes depend on names, modes and content alone; see `writeZip` and `writeTar`.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for an unusable time, CancelledError
 */
export async function writeArchive(
  format: ArchiveFormat,
  entries: readonly PackEntry[],
  archive: string,
  options: PackOptions,
): Promise<Packed> {
  if (format === 'zip') {
    const { writeZip } = await import('./write-zip.ts');
    return writeZip(entries, archive, options);
  }
  const { writeTar } = await import('./write-tar.ts');
  return writeTar(entries, archive, format, options);
}
