import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';

/** The variable with the connection string of an account, with its key, on which the blob tests run instead of on Azurite. */
const VARIABLE = 'BAKEHOUSE_TEST_BLOB_ACCOUNT';
const installation = join(import.meta.dirname, '../..');

/** An account that tests may fill. What they make there is theirs: containers with names of their own, which they delete. */
export interface BlobAccount {
  /** With `BlobEndpoint=` in it. */
  readonly connectionString: string;
}

/** The account from outside, if one is given. @throws Error for a connection string without an endpoint and a name */
export function outsideAccount(): BlobAccount | undefined {
  const given = process.env[VARIABLE]?.trim().replace(/;$/, '') ?? '';
  if (given === '') return undefined;
  if (/(?:^|;)BlobEndpoint=/.test(given)) return { connectionString: given };
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(given)?.[1];
  const name = part('AccountName');
  if (name === undefined) throw new Error(`${VARIABLE} has neither BlobEndpoint nor AccountName.`);
  const endpoint = `${part('DefaultEndpointsProtocol') ?? 'https'}://${name}.blob.${part('EndpointSuffix') ?? 'core.windows.net'}`;
  return { connectionString: `${given};BlobEndpoint=${endpoint}` };
}

/**
 * Runs `work` with an account: that from outside, or an Azurite of its own.
 *
 * @param folder absolute; Azurite keeps its data there
 */
export function withBlobAccount<T>(folder: string, work: (account: BlobAccount) => Promise<T>): Promise<T> {
  const outside = outsideAccount();
  if (outside !== undefined) return work(outside);
  const { signal } = new AbortController();
  return withBlobService(
    { folder: join(folder, 'azurite'), installation, toolCache: join(folder, 'tools'), log: silentLog, signal },
    ({ connectionString }) => work({ connectionString }),
  );
}

/** A name that no other test has, nor an earlier run. */
export function testContainer(): string {
  return `bakehouse-test-${randomBytes(6).toString('hex')}`;
}

/** Deletes a container of a test, where it would stay. */
export async function deleteOutside(container: string): Promise<void> {
  const outside = outsideAccount();
  if (outside === undefined) return;
  await BlobServiceClient.fromConnectionString(outside.connectionString).getContainerClient(container).deleteIfExists();
}
