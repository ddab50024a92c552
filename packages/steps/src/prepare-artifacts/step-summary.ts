import type { Verified } from '@bakehouse/artifacts/verify-folder';
import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import type { OutputValue } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { leftOut, mdCode, mdTable, mdText } from '@bakehouse/core/markdown';
import type { definition } from './definition.ts';
import { shownFindings, shownPath } from './output-folder.ts';

type Outputs = OutputsOf<typeof definition>;

/** Differences that the summary names. */
const SHOWN = 20;

/**
 * What was prepared, for the job summary.
 *
 * @param packed bytes of the archive
 * @param changed false when all of it was there already
 */
export function preparedSummary(
  name: string,
  outputs: Outputs,
  { packed, changed, dryRun }: { readonly packed: number | undefined; readonly changed: boolean; readonly dryRun: boolean },
  context: StepContext,
): string {
  const { fileCount, bytes, folder, archive, archiveSha256 } = outputs;
  const files = [String(fileCount), formatBytes(Number(bytes)), pathCell(folder, context)];
  const what = changed ? `${dryRun ? 'Would prepare' : 'Prepared'} ${mdCode(name)}` : `${mdCode(name)} is unchanged`;
  return (
    `### ${what}\n\n` +
    (packed === undefined
      ? mdTable(['Files', 'Size', 'Folder'], [files])
      : mdTable(
          ['Files', 'Size', 'Folder', 'Archive', 'Packed', 'SHA-256'],
          [[...files, pathCell(archive, context), formatBytes(packed), mdCode(String(archiveSha256))]],
        ))
  );
}

/**
 * What holds of what was verified, and the first differences, for the job summary.
 *
 * @param place what was verified: a path, or a container and prefix
 */
export function verifiedSummary(place: string, manifest: string, { files, bytes, findings }: Verified, context: StepContext): string {
  const rows = shownFindings(findings.slice(0, SHOWN), context).map(({ file = '', message }) => [mdCode(file), mdText(message)]);
  return [
    `### ${pathCell(place, context)} is ${findings.length === 0 ? '' : 'not '}what its manifest says\n\n`,
    mdTable(
      ['Files as it says', 'Size', 'Differences', 'Manifest'],
      [[String(files), formatBytes(bytes), String(findings.length), pathCell(manifest, context)]],
    ),
    mdTable(['Where', 'Difference'], rows),
    leftOut(findings.length - SHOWN),
  ].join('');
}

/** What was unpacked, for the job summary. */
export function unpackedSummary(outputs: Outputs, skippedLinks: number, dryRun: boolean, context: StepContext): string {
  const { archive, fileCount, bytes, folder } = outputs;
  return (
    `### ${dryRun ? 'Would unpack' : 'Unpacked'} ${pathCell(archive, context)}\n\n` +
    mdTable(
      ['Files', 'Size', 'Links left out', 'Folder'],
      [[String(fileCount), formatBytes(Number(bytes)), String(skippedLinks), pathCell(folder, context)]],
    )
  );
}

function pathCell(path: OutputValue, { environment: { workspace } }: StepContext): string {
  return mdCode(shownPath(workspace, String(path)));
}
