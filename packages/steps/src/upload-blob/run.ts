import { access } from 'node:fs/promises';
import { checkBlobPlace } from '@bakehouse/blob/names/blob-place';
import type { StorageAccount } from '@bakehouse/blob/requests/container';
import type { BlobProperties } from '@bakehouse/blob/upload/blob-properties';
import type { DeleteLimit } from '@bakehouse/blob/upload/delete-blobs';
import type { LocalFile } from '@bakehouse/blob/upload/local-file';
import type { SyncResult } from '@bakehouse/blob/upload/sync-files';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { CancelledError, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { writeJson } from '@bakehouse/system/files';
import { readRegularText } from '@bakehouse/system/regular-file';
import { storageAccount, withEmbeddedStore } from '../shared/storage-account.ts';
import type { definition } from './definition.ts';
import { outputFiles } from './output-files.ts';
import { selectSource } from './select-source.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * Uploads a file or folder. Without an account the embedded Azurite is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  // Before a store is started for it.
  checkBlobPlace({ container: inputs.container, prefix: inputs.prefix ?? '' }, 'upload to');
  const written = await outputFiles(inputs, context);
  const deleteExtraneous = inputs.delete === 'none' ? undefined : deleteLimit(inputs.maxDelete);
  const properties = await propertyRules(inputs.properties);
  const agreedPlan = inputs.plan === undefined ? undefined : await readPlan(context.resolve(inputs.plan));
  const files = (await urlFiles(inputs, context)) ?? (await selectSource(inputs, context));
  if (files.length === 0) {
    const message = `${context.resolve(inputs.source)} holds no files that are selected; there is nothing to upload.`;
    if (inputs.ifEmpty === 'fail') throw new UserError(message, { hint: 'change include or exclude, or let if-empty be warn' });
    context.log.warning(message);
    return { ...NOTHING };
  }
  for (const { path } of files) properties.of(path);
  for (const pattern of properties.unmatched()) context.log.warning(`No file is given properties by ${JSON.stringify(pattern)}.`);
  const manifest = inputs.dryRun ? undefined : written.manifest;
  if (written.manifest !== manifest)
    context.log.info(`A dry run does not write ${written.manifest}: it would name blobs that are not there.`);
  const result = await withStore(inputs, context, (account, signal) =>
    sync(inputs, context, { files, account, signal, properties, deleteExtraneous, agreedPlan }),
  );
  const { uploadManifest, uploadOutputs, uploadSummary } = await import('./upload-outputs.ts');
  const { planFile } = written;
  if (planFile !== undefined) await writeJson(planFile, result.plan);
  if (manifest !== undefined) await writeJson(manifest, uploadManifest(result));
  const place = [inputs.container, ...(inputs.prefix === undefined ? [] : [inputs.prefix])].join('/');
  await context.summary(uploadSummary(result, place, inputs.dryRun));
  return uploadOutputs(result, { manifest, planFile });
}

/** What copies from servers is loaded for URLs alone. */
async function urlFiles(inputs: Inputs, context: StepContext): Promise<LocalFile[] | undefined> {
  const [, scheme] = /^([a-z][a-z\d+.-]+):\/\//i.exec(inputs.source) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    // The rest of it may hold a password.
    throw new InputError(`The source is a URL that begins with ${scheme}://, and the service copies only from http:// and https:// ones.`, {
      hint: 'download it and give the path of the file',
    });
  }
  if (!/^https?:/i.test(inputs.source)) return undefined;
  const { urlSource } = await import('./url-source.ts');
  return urlSource(inputs, context);
}

const NOTHING: OutputsOf<typeof definition> = {
  containerUrl: undefined,
  uploaded: 0,
  skipped: 0,
  updated: 0,
  deleted: 0,
  bytes: 0,
  sentBytes: 0,
  manifest: undefined,
  planFile: undefined,
  urls: '',
};

interface Prepared {
  readonly files: readonly LocalFile[];
  readonly account: StorageAccount | undefined;
  readonly signal: AbortSignal;
  readonly properties: {
    of(path: string): BlobProperties;
    /** Patterns of which none has matched a file up to now. */
    unmatched(): string[];
    readonly withTags: boolean;
  };
  readonly deleteExtraneous: DeleteLimit | undefined;
  readonly agreedPlan: unknown;
}

async function sync(inputs: Inputs, context: StepContext, prepared: Prepared): Promise<SyncResult> {
  const [{ syncFiles }, { saySync }] = await Promise.all([
    import('@bakehouse/blob/upload/sync-files'),
    import('@bakehouse/blob/upload/say-sync'),
  ]);
  const { files, account, signal, properties, deleteExtraneous, agreedPlan } = prepared;
  const { container, prefix = '', overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify } = inputs;
  const { leaseId, dryRun } = inputs;
  const { log } = context;
  try {
    const result = await syncFiles({
      ...{ files, account, container, prefix, overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify },
      ...{ leaseId, dryRun },
      propertiesOf: (path) => properties.of(path),
      withTags: properties.withTags,
      ...{ deleteExtraneous, agreedPlan, log, signal },
    });
    saySync(result, { dryRun, log });
    return result;
  } catch (error) {
    if (error instanceof CancelledError) log.info('Cancelled. Run it again to go on: what was sent is kept, and only the rest is sent.');
    throw error;
  }
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

/** @throws InputError */
function deleteLimit(text: string): DeleteLimit {
  const [, number, percent] = /^(\d{1,9})(%?)$/.exec(text.replaceAll(' ', '')) ?? [];
  if (number === undefined || (percent === '%' && Number(number) > 100)) {
    throw new InputError(`max-delete ${JSON.stringify(text)} is neither a number nor a share.`, { hint: 'give 100, or 10%' });
  }
  return percent === '%' ? { percent: Number(number) } : { blobs: Number(number) };
}

async function propertyRules(lines: readonly string[]): Promise<Prepared['properties']> {
  if (lines.length === 0) return { of: () => ({}), unmatched: () => [], withTags: false };
  const [{ parsePropertyRules, mergeProperties }, { GlobSelection }] = await Promise.all([
    import('@bakehouse/blob/upload/property-rules'),
    import('@bakehouse/artifacts/selection/glob-selection'),
  ]);
  const rules = parsePropertyRules(lines).map(({ pattern, properties }) => ({
    selection: new GlobSelection({ include: [pattern], exclude: [] }),
    properties,
  }));
  return {
    of: (path) => mergeProperties(rules.filter(({ selection }) => selection.takes(path, 'file')).map(({ properties }) => properties)),
    unmatched: () => [...new Set(rules.flatMap(({ selection }) => selection.unmatched()))],
    withTags: rules.some(({ properties }) => properties.tags !== undefined),
  };
}

async function readPlan(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readRegularText(file));
  } catch (error) {
    throw new InputError(`The plan ${file} cannot be read: ${messageOf(error)}.`, { hint: 'give the file that a dry run has written' });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
