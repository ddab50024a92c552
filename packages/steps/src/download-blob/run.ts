import type { DownloadResult } from '@bakehouse/blob/download';
import { checkBlobPlace } from '@bakehouse/blob/names';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { formatBytes } from '@bakehouse/core/text';
import { blobPrefix } from '../shared/blob-prefix.ts';
import { checkStoreExists } from '../shared/existing-store.ts';
import { withStorageAccount } from '../shared/storage-account.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * Downloads blobs into a folder. The embedded Azurite, where that is meant, is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { GlobSelection } = await import('@bakehouse/artifacts/selection');
  const selection = new GlobSelection(inputs);
  // Before a store is started for it.
  const prefix = blobPrefix(inputs.prefix);
  checkBlobPlace({ container: inputs.container, prefix }, 'download from');
  await checkStoreExists(inputs, context);
  const destination = context.resolve(inputs.destination);
  const result = await withStorageAccount(inputs, context, inputs.container, async (account, signal) => {
    const { downloadBlobs } = await import('@bakehouse/blob/download');
    return downloadBlobs({
      account,
      container: inputs.container,
      prefix,
      destination,
      select: (path, kind = 'file') => selection.takes(path, kind),
      manifest: inputs.manifest,
      links: inputs.links,
      overwrite: inputs.overwrite,
      requireChecksums: inputs.requireChecksums,
      dryRun: inputs.dryRun,
      log: context.log,
      signal,
    });
  });
  for (const pattern of selection.unmatched()) context.log.warning(`The pattern ${JSON.stringify(pattern)} matches no blob.`);
  await context.summary(await summaryOf(result, inputs));
  const { downloaded, skipped, bytes, fetched, unverified, manifests } = result;
  return { folder: destination, downloaded, skipped, bytes, fetchedBytes: fetched, unverified, manifests: manifests.join(' ') };
}

async function summaryOf({ downloaded, skipped, bytes, fetched, unverified, manifests }: DownloadResult, inputs: Inputs): Promise<string> {
  const { mdCode, mdTable } = await import('@bakehouse/core/text');
  const prefix = blobPrefix(inputs.prefix);
  const place = prefix === '' ? inputs.container : `${inputs.container}/${prefix}`;
  const checked = unverified === 0 ? 'every file' : `all but ${unverified}`;
  return [
    `### ${inputs.dryRun ? 'Would download' : 'Downloaded'} ${mdCode(place)}\n\n`,
    mdTable(
      ['Files', 'Unchanged', 'Size', 'Fetched', 'Check sums', 'Manifest'],
      [[String(downloaded), String(skipped), formatBytes(bytes), formatBytes(fetched), checked, manifests.map(mdCode).join(' ')]],
    ),
  ].join('');
}
