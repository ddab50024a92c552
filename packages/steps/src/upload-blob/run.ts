import type { StorageAccount } from '@bakehouse/blob/account';
import { checkBlobPlace } from '@bakehouse/blob/names';
import { namedFiles } from '@bakehouse/blob/source';
import { parseDeleteLimit } from '@bakehouse/blob/upload';
import { InputError, messageOf, UserError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { exists, readRegularText, writeJson } from '@bakehouse/system/files';
import { blobPrefix, prefixToDeleteUnder } from '../shared/blob-prefix.ts';
import { storageAccount, withEmbeddedStore } from '../shared/storage-account.ts';
import { blobProperties } from './blob-properties.ts';
import type { definition } from './definition.ts';
import { outputFiles } from './output-files.ts';
import { sourceOf } from './source-of.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Uploads a file or folder. The embedded Azurite, where that is meant, is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { container, dryRun } = inputs;
  const { log } = context;
  // Before a store is started for it.
  const prefix = inputs.delete === 'none' ? blobPrefix(inputs.prefix) : prefixToDeleteUnder(inputs.prefix);
  checkBlobPlace({ container, prefix }, 'upload to');
  const written = await outputFiles(inputs, context);
  const deleteExtraneous = inputs.delete === 'none' ? undefined : parseDeleteLimit(inputs.maxDelete);
  const properties = await blobProperties(inputs.properties);
  const agreedPlan = inputs.plan === undefined ? undefined : await readPlan(context.resolve(inputs.plan));
  const source = await sourceOf(inputs, context);
  if (source.kind === 'file-set' && source.files.length === 0) return nothing(source.folder, inputs, context);
  for (const { path } of namedFiles(source)) properties.of(path);
  for (const pattern of properties.unmatched()) log.warning(`No file is given properties by ${JSON.stringify(pattern)}.`);
  const manifest = dryRun ? undefined : written.manifest;
  if (written.manifest !== manifest) log.info(`A dry run does not write ${written.manifest}: it would name blobs that are not there.`);
  const { overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify, leaseId } = inputs;
  const result = await withStore(inputs, context, async (account, signal) => {
    const { uploadBlob } = await import('@bakehouse/blob/upload');
    const deletion = { deleteExtraneous, deleteLeftOut: inputs.delete === 'all' };
    const wishes = { overwrite, blobType, contentMd5, pageSha256, writeChecksums, verify, agreedPlan, ...deletion };
    return uploadBlob(
      source,
      { account, container, prefix, createContainer, leaseId },
      { ...wishes, propertiesOf: (path) => properties.of(path), withTags: properties.withTags, dryRun, log, signal },
    );
  });
  const [{ uploadManifest }, { uploadOutputs, uploadSummary }] = await Promise.all([
    import('@bakehouse/blob/upload'),
    import('./upload-outputs.ts'),
  ]);
  const { planFile } = written;
  if (planFile !== undefined) await writeJson(planFile, result.plan);
  if (manifest !== undefined) await writeJson(manifest, uploadManifest(result));
  await context.summary(uploadSummary(result, prefix === '' ? container : `${container}/${prefix}`, dryRun));
  return uploadOutputs(result, { manifest, planFile });
}

/** What a run gives that has nothing to upload. @throws UserError where that is not to be taken */
function nothing(folder: string, { ifEmpty }: Inputs, { log }: StepContext): Outputs {
  const message = `${folder} holds no files that are selected; there is nothing to upload.`;
  if (ifEmpty === 'fail') throw new UserError(message, { hint: 'change include or exclude, or let if-empty be warn' });
  log.warning(message);
  const none = { uploaded: 0, skipped: 0, updated: 0, deleted: 0, bytes: 0, sentBytes: 0 };
  return { containerUrl: undefined, ...none, manifest: undefined, planFile: undefined, urls: '' };
}

/** A dry run makes no store. */
async function withStore<T>(
  inputs: Inputs,
  context: StepContext,
  work: (account: StorageAccount | undefined, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const account = await storageAccount(inputs, context, inputs.container);
  if (account !== undefined) return work(account, context.signal);
  if (inputs.dryRun && !(await exists(context.resolve(inputs.azuriteFolder)))) return work(undefined, context.signal);
  return withEmbeddedStore(inputs, context, work);
}

async function readPlan(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readRegularText(file));
  } catch (error) {
    throw new InputError(`The plan ${file} cannot be read: ${messageOf(error)}.`, { hint: 'give the file that a dry run has written' });
  }
}
