import { createHash } from 'node:crypto';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/core/files';
import type { ArchiveLimits } from './archive-entry.ts';
import { compareFiles, type FoundFile } from './compare-files.ts';
import type { ExpectedFiles } from './expected-files.ts';
import { readArchive } from './read-archive.ts';
import { soundOf, type Verified, type VerifyOptions } from './verify-folder.ts';
import type { ArchiveFormat } from './write-archive.ts';

/**
 * Checks that an archive holds what its manifest says, without unpacking it to disk.
 *
 * @throws UserError when it is unsafe or damaged, CancelledError
 */
export async function verifyArchive(
  archive: string,
  format: ArchiveFormat,
  expected: NonNullable<ExpectedFiles['packed']>,
  { signal, allowExtra, onProgress, limits }: VerifyOptions & { readonly limits?: ArchiveLimits },
): Promise<Verified> {
  const found: FoundFile[] = [];
  const folders = new Set<string>();
  await readArchive(
    archive,
    format,
    async (path, entry, content) => {
      throwIfCancelled(signal);
      if (entry.kind === 'folder') folders.add(path);
      else if (entry.kind === 'link') {
        const link = entry.target ?? '';
        found.push({ path, size: Buffer.byteLength(link), sha256: sha256(link), link });
      } else {
        const hash = createHash('sha256');
        for await (const part of content) {
          throwIfCancelled(signal);
          hash.update(part);
          onProgress?.(part.length);
        }
        found.push({ path, size: entry.size, sha256: hash.digest('hex'), mode: entry.mode.toString(8).padStart(4, '0') });
      }
    },
    { signal, ...(limits === undefined ? {} : { limits }) },
  );
  const shown = (path: string) => `${archive}: ${path}`;
  const findings = compareFiles(expected.files, found, { allowExtra, shown });
  for (const path of expected.emptyFolders) {
    if (!folders.has(path)) findings.push({ severity: 'error', file: shown(path), message: 'is missing, a folder' });
  }
  return { ...soundOf(expected.files, findings, found, shown), findings };
}
