import { shownFindings } from '@bakehouse/artifacts/prepare';
import type { VerifiedArtifacts } from '@bakehouse/artifacts/verify';
import { formatBytes, leftOut, mdCode, mdTable, mdText } from '@bakehouse/core/text';
import { pathCell } from '../shared/path-cell.ts';

/** Differences that the summary names. */
const SHOWN = 20;

/** What holds of what was verified, and the first differences, for the job summary. */
export function verifiedSummary(
  { place, manifest, files, bytes, findings }: Pick<VerifiedArtifacts, 'place' | 'manifest' | 'files' | 'bytes' | 'findings'>,
  workspace: string,
): string {
  const rows = shownFindings(findings.slice(0, SHOWN), workspace).map(({ file = '', message }) => [mdCode(file), mdText(message)]);
  return [
    `### ${pathCell(place, workspace)} is ${findings.length === 0 ? '' : 'not '}what its manifest says\n\n`,
    mdTable(
      ['Files as it says', 'Size', 'Differences', 'Manifest'],
      [[String(files), formatBytes(bytes), String(findings.length), pathCell(manifest, workspace)]],
    ),
    mdTable(['Where', 'Difference'], rows),
    leftOut(findings.length - SHOWN),
  ].join('');
}
