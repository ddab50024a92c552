import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { verifyListing } from '@bakehouse/artifacts/verify-listing';
import { listRemote } from '@bakehouse/blob/download/download-list';
import { blobErrorCode } from '@bakehouse/blob/errors/blob-error';
import { checkBlobPlace } from '@bakehouse/blob/names/blob-place';
import { BlobRequests } from '@bakehouse/blob/requests/blob-requests';
import { type ConnectedContainer, connectContainer, type StorageAccount } from '@bakehouse/blob/requests/container';
import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import { UserError } from '@bakehouse/core/errors';
import { MANIFEST_FILE } from '@bakehouse/records/artifact-manifest';
import { type ExpectedFiles, parseExpectedFiles, readExpectedFiles } from '@bakehouse/records/expected-files';
import { sha256 } from '@bakehouse/system/files';
import { readRegularFile } from '@bakehouse/system/regular-file';
import type { AccountInputs } from '../shared/account-inputs.ts';
import { withStorageAccount } from '../shared/storage-account.ts';
import type { definition } from './definition.ts';
import type { StepInputs } from './step-inputs.ts';
import { conclude } from './verify.ts';

type Outputs = OutputsOf<typeof definition>;

/** How often a request is tried in all. */
const TRIES = 6;

/**
 * Checks a container below a prefix against a manifest by its listing: sizes, and the SHA-256 that upload-blob records. Reads no blob but
 * the manifest, when that is not given.
 *
 * @throws OutcomeError with every difference, InputError, UserError, ExternalError, CancelledError
 */
export async function verifyContainer(container: string, inputs: StepInputs, context: StepContext): Promise<Outputs> {
  const prefix = checkBlobPlace({ container, prefix: inputs.prefix ?? '' }, 'verify');
  const account = accountOf(inputs);
  await checkStore(account, context);
  return withStorageAccount(account, context, container, (store, signal) => verify(store, container, prefix, inputs, context, signal));
}

async function verify(
  account: StorageAccount,
  container: string,
  prefix: string,
  inputs: StepInputs,
  context: StepContext,
  signal: AbortSignal,
): Promise<Outputs> {
  const connected = await connectContainer(account, container);
  try {
    const { host, secrets } = connected;
    const requests = new BlobRequests({ host, secrets, container, tries: TRIES, log: context.log, signal });
    const { files } = await listRemote(connected, prefix, requests);
    const place = prefix === '' ? container : `${container}/${prefix}`;
    const own = inputs.manifest === undefined ? MANIFEST_FILE : undefined;
    const expected =
      own === undefined ? await givenManifest(context.resolve(inputs.manifest ?? '')) : await ownManifest(connected, prefix, requests);
    const listed = files.filter(({ isLink }) => !isLink).map((file) => ({ ...file, problem: file.problem?.message }));
    const verified = await verifyListing(listed, place, expected, own, { allowExtra: inputs.allowExtra ?? false, signal });
    const outputs: Outputs = {
      folder: undefined,
      manifest: own === undefined ? expected.manifest : undefined,
      checksums: undefined,
      archive: undefined,
      archiveSha256: undefined,
      fileCount: verified.files,
      bytes: verified.bytes,
    };
    return await conclude(place, expected.manifest, verified, outputs, context);
  } finally {
    connected.close();
  }
}

/** The manifest of a set lies beside it, and must be the one that is given. */
async function givenManifest(file: string): Promise<ExpectedFiles> {
  const expected = await readExpectedFiles(file);
  const bytes = await readRegularFile(file);
  return { ...expected, files: [...expected.files, { path: basename(file), sha256: sha256(bytes), size: bytes.length }] };
}

async function ownManifest({ client }: ConnectedContainer, prefix: string, requests: BlobRequests): Promise<ExpectedFiles> {
  const name = prefix === '' ? MANIFEST_FILE : `${prefix}/${MANIFEST_FILE}`;
  const blob = client.getBlobClient(name);
  const bytes = await requests
    .send('read the manifest', (abortSignal) => blob.downloadToBuffer(0, undefined, { abortSignal }), { expected: ['BlobNotFound'] })
    .catch((error: unknown) => {
      if (blobErrorCode(error) !== 'BlobNotFound') throw error;
      throw new UserError(`There is no ${name} in the container ${client.containerName}.`, {
        hint: 'its upload may not have come to its end; or give the manifest',
      });
    });
  return parseExpectedFiles(bytes.toString(), `${client.containerName}/${name}`);
}

function accountOf(inputs: StepInputs): AccountInputs {
  const { signIn = 'auto', azuriteFolder = '.bakehouse/azurite' } = inputs;
  const { accountUrl, connectionString, sas, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
  const { azureCloud = 'auto', authorityHost, caFile } = inputs;
  const who = { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, azureCloud, authorityHost };
  return { accountUrl, connectionString, sas, caFile, azuriteFolder, ...who };
}

/** Looking must not make an empty store. */
async function checkStore(inputs: AccountInputs, context: StepContext): Promise<void> {
  if (inputs.accountUrl !== undefined || inputs.connectionString !== undefined || inputs.sas !== undefined) return;
  const folder = context.resolve(inputs.azuriteFolder);
  await access(folder).catch(() => {
    throw new UserError(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
      hint: 'give account-url or connection-string, or upload first',
    });
  });
}
