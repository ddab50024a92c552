import { mdCode } from '@bakehouse/core/text';
import { shownPath } from '@bakehouse/system/files';

/** A path in a table of a job summary, relative to the workspace where it lies in there. */
export function pathCell(path: string, workspace: string): string {
  return mdCode(shownPath(path, workspace));
}
