import type { ArchiveEntry } from './archive-entry.ts';
import { type ArchiveLimits, type ArchiveNames, DEFAULT_LIMITS, EntryGuard, type VisitEntry } from './archive-entry.ts';
import type { ArchiveFormat } from './write-archive.ts';

/** @param path safe to be joined to a folder; '' for the archive's own root */
type VisitSafeEntry = (path: string, entry: ArchiveEntry, content: AsyncIterable<Buffer>) => Promise<void>;

interface ReadOptions {
  readonly limits?: ArchiveLimits;
  /** Hand hard links of a tar on, too. Default false: they are errors. */
  readonly hardLinks?: boolean;
  /** Default `portable`. */
  readonly names?: ArchiveNames;
  readonly signal: AbortSignal;
}

/**
 * Reads an archive entry by entry, each checked first: no path that leads out, through another entry or onto one, no names that are
 * the same without regard to case or Unicode form (unless `names` says so), no more bytes and entries than the limits allow.
 *
 * @throws UserError when it is unsafe or damaged, what `visit` throws, CancelledError
 */
export async function readArchive(
  archive: string,
  format: ArchiveFormat,
  visit: VisitSafeEntry,
  { limits = DEFAULT_LIMITS, hardLinks = false, names = 'portable', signal }: ReadOptions,
): Promise<void> {
  const guard = new EntryGuard(archive, limits, names);
  const checked: VisitEntry = (entry, content) => visit(guard.admit(entry), entry, content);
  if (format === 'zip') {
    const { readZip } = await import('./read-zip.ts');
    return readZip(archive, limits, checked, signal);
  }
  const { readTar } = await import('./read-tar.ts');
  return readTar(archive, format, checked, { hardLinks, signal });
}
