import { createHash } from 'node:crypto';
import type { ArchiveLimits } from '@bakehouse/archive/read';
import { readArchive } from '@bakehouse/archive/read';
import type { ArchiveFormat } from '@bakehouse/archive/write';
import { throwIfCancelled } from '@bakehouse/core/errors';
import type { PackedExpected } from '@bakehouse/records/artifacts';
import { octalMode, sha256 } from '@bakehouse/system/files';
import { addWithParents, compareFiles, compareFolders, type FoundFile } from './compare-files.ts';
import { soundOf, type Verified, type VerifyOptions } from './verify-folder.ts';

/**
 * Checks that an archive holds what its manifest says, without unpacking it to disk.
 *
 * @throws UserError when it is unsafe or damaged, CancelledError
 */
export async function verifyArchive(
  archive: string,
  format: ArchiveFormat,
  expected: PackedExpected,
  { signal, allowExtra, onProgress, limits }: VerifyOptions & { readonly limits?: ArchiveLimits },
): Promise<Verified> {
  const found: FoundFile[] = [];
  const folders = new Set<string>();
  await readArchive(
    archive,
    format,
    async (path, entry, content) => {
      throwIfCancelled(signal);
      if (entry.kind === 'folder') addWithParents(path, folders);
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
        found.push({ path, size: entry.size, sha256: hash.digest('hex'), mode: octalMode(entry.mode) });
      }
    },
    { signal, ...(limits === undefined ? {} : { limits }) },
  );
  for (const { path } of found) addWithParents(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), folders);
  const shown = (path: string) => `${archive}: ${path}`;
  const findings = compareFiles(expected.files, found, { allowExtra, shown });
  findings.push(...compareFolders(expected, folders, { allowExtra, shown }));
  return { ...soundOf(expected.files, findings, found, shown), findings };
}
