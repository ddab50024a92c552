import type { ArtifactFolder } from '@bakehouse/artifacts/prepare';
import { formatBytes, mdCode, mdTable } from '@bakehouse/core/text';
import { pathCell } from '../shared/path-cell.ts';

/** What was prepared, for the job summary. */
export function preparedSummary(
  { name, folder, archive, fileCount, bytes, changed }: ArtifactFolder,
  dryRun: boolean,
  workspace: string,
): string {
  const files = [String(fileCount), formatBytes(bytes), pathCell(folder, workspace)];
  const what = changed ? `${dryRun ? 'Would prepare' : 'Prepared'} ${mdCode(name)}` : `${mdCode(name)} is unchanged`;
  return (
    `### ${what}\n\n` +
    (archive === undefined
      ? mdTable(['Files', 'Size', 'Folder'], [files])
      : mdTable(
          ['Files', 'Size', 'Folder', 'Archive', 'Packed', 'SHA-256'],
          [[...files, pathCell(archive.path, workspace), formatBytes(archive.size), mdCode(archive.sha256)]],
        ))
  );
}
