import type { Finding } from '@bakehouse/core/errors';
import { shownPath } from '@bakehouse/system/files';

/** Paths as the user and the runtime's annotations write them. */
export function shownIn(workspace: string, finding: Finding): Finding {
  return finding.file === undefined ? finding : { ...finding, file: shownPath(finding.file, workspace) };
}
