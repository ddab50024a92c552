import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorageAccount } from '@bakehouse/blob/container';
import type { SyncResult } from '@bakehouse/blob/sync-folder';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { InputError } from '@bakehouse/core/errors';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * Uploads a file or folder. Without an account the embedded Azurite is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  if (inputs.connectionString !== undefined) await maskParts(inputs.connectionString, context);
  const account = accountOf(inputs);
  const { containerUrl, uploaded, skipped, bytes } =
    account === undefined ? await toAzurite(inputs, context) : await sync(inputs, context, account, context.signal);
  return { containerUrl, uploaded, skipped, bytes };
}

function accountOf({ accountUrl, connectionString }: Inputs): StorageAccount | undefined {
  if (accountUrl !== undefined && connectionString !== undefined) {
    throw new InputError('Both an account URL and a connection string are given.', { hint: 'give one of them' });
  }
  if (connectionString !== undefined) return { connectionString };
  return accountUrl === undefined ? undefined : { accountUrl };
}

async function toAzurite(inputs: Inputs, context: StepContext): Promise<SyncResult> {
  const folder = context.resolve(inputs.azuriteFolder);
  // A dry run makes no store.
  if (inputs.dryRun && !(await exists(folder))) return sync(inputs, context, undefined, context.signal);
  context.log.info(`No storage account given: uploading to the embedded Azurite with its data in ${folder}.`);
  const { withBlobService } = await import('@bakehouse/blob/azurite');
  const { environment, log, signal } = context;
  const started = process.argv[1];
  const searchFrom = [environment.workspace, ...(started === undefined ? [] : [dirname(started)])];
  return withBlobService({ folder, searchFrom, toolCache: environment.toolCache, log, signal }, (service) =>
    sync(inputs, context, service, service.signal),
  );
}

async function sync(inputs: Inputs, context: StepContext, account: StorageAccount | undefined, signal: AbortSignal): Promise<SyncResult> {
  const { syncFolder } = await import('@bakehouse/blob/sync-folder');
  const source = context.resolve(inputs.source);
  return syncFolder({
    source,
    account,
    container: inputs.container,
    prefix: inputs.prefix ?? '',
    links: (await isPrepared(source)) ? 'preserve' : 'refuse',
    dryRun: inputs.dryRun,
    log: context.log,
    signal,
  });
}

/** Prepared artifacts may hold links, in the trees of runners, which their manifest lists. */
async function isPrepared(source: string): Promise<boolean> {
  const { MANIFEST_FILE, readArtifactManifest } = await import('@bakehouse/artifacts/artifact-manifest');
  return readArtifactManifest(join(source, MANIFEST_FILE)).then(
    (manifest) => manifest !== undefined,
    () => false,
  );
}

/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function maskParts(connectionString: string, context: StepContext): Promise<void> {
  const { secretsOf } = await import('@bakehouse/blob/redact');
  for (const secret of secretsOf(connectionString)) context.mask(secret);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
