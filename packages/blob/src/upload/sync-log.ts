import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, showControls } from '@bakehouse/core/text';
import type { SyncResult } from './sync-files.ts';
import { isSent } from './sync-plan.ts';

/** Says what a run has done or, as a dry run, would do. */
export function logSync(result: SyncResult, { dryRun, log }: { readonly dryRun: boolean; readonly log: Log }): void {
  const { blobs, checksums, deleted, bytes, resumed } = result;
  const due = blobs.filter(({ blob }) => isSent(blob));
  const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
  const unchanged = blobs.filter(({ blob }) => blob.action === 'skip').length;
  // Nobody has compared them.
  const kept = blobs.length - due.length - updated - unchanged;
  const isAlone = due.length + updated + deleted.length === 0;
  if (dryRun) {
    const { createContainer, container } = result.plan;
    if (createContainer) log.info(`Would create the container ${container}.`);
    for (const { blob } of blobs) {
      if (isSent(blob)) log.info(`Would ${blob.action} ${blob.name}, ${formatBytes(blob.file.size)}`);
      else if (blob.action === 'update') log.info(`Would set the properties of ${blob.name}`);
    }
    if (checksums !== undefined && !isAlone) log.info(`Would write ${checksums}`);
    for (const name of deleted) log.info(`Would delete ${showControls(name)}`);
  }
  const more = [
    ...(checksums === undefined || dryRun ? [] : [`${checksums} written`]),
    ...(updated === 0 ? [] : [`properties of ${counted(updated, 'file')}`]),
    ...(deleted.length === 0 ? [] : [`${deleted.length} deleted`]),
    ...(resumed === 0 ? [] : [`${formatBytes(resumed)} of it was there from an earlier run`]),
  ].map((part) => `; ${part}`);
  if (isAlone) {
    const what = checksums === undefined ? 'Nothing to send' : `${dryRun ? 'Would write' : 'Wrote'} ${checksums} alone`;
    const left = [
      ...(unchanged === 0 && kept > 0 ? [] : [`${counted(unchanged, 'file')} unchanged`]),
      ...(kept === 0 ? [] : [`${counted(kept, 'file')} kept`]),
    ];
    log.info(`${what}: ${left.join(', ')}.`);
  } else {
    const left = `${unchanged} unchanged${kept === 0 ? '' : `, ${kept} kept`}`;
    log.info(`${dryRun ? 'Would send' : 'Sent'} ${counted(due.length, 'file')}, ${formatBytes(bytes)}; ${left}${more.join('')}.`);
  }
}
