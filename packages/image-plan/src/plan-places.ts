import type { Finding } from '@bakehouse/core/errors';
import type { LifecycleNote } from '@bakehouse/image-definition/definition';
import { placeFindings } from '@bakehouse/image-definition/findings';
import { shownPath } from '@bakehouse/system/files';
import type { SummarizedDefinition } from './definition-summary.ts';

/** Notes as findings, with the place of the value in the definition. */
export async function placedNotes(
  definition: SummarizedDefinition,
  notes: readonly LifecycleNote[],
  workspace: string,
): Promise<Finding[]> {
  const problems = notes.map(({ path, message, hint }) => ({ path, message, ...(hint === undefined ? {} : { hint }) }));
  const placed = await placeFindings(await definition.load(), problems);
  return placed.map((finding, index) => ({
    ...finding,
    severity: notes[index]?.severity ?? 'warning',
    file: shownPath(finding.file ?? definition.file, workspace),
  }));
}
