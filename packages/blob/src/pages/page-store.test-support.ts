import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Log, silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll } from '@jest/globals';
import { type BlobAccount, deleteOutside, testContainer, withBlobAccount } from '../../../../test/support/blob-account.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import { type ConnectedContainer, connectContainer } from '../requests/container.ts';

const START = 60_000;

/** An empty container, in Azurite or in the account that is given from outside, and an empty folder. */
export interface PageStore {
  readonly folder: string;
  readonly account: BlobAccount;
  readonly container: string;
  readonly connected: ConnectedContainer;
  readonly log: Log;
  /** What a run sends its requests with. */
  requests(signal?: AbortSignal, log?: Log): BlobRequests;
  /** The same with more tries than a test has faults. */
  patientRequests(): BlobRequests;
}

/**
 * One Azurite for all tests of a file: starting it takes longer than most of them.
 *
 * @returns runs `work` with a container and a folder of its own
 */
export function usePageStores(): (work: (store: PageStore) => Promise<void>) => Promise<void> {
  const started = Promise.withResolvers<{ readonly account: BlobAccount; readonly folder: string }>();
  const over = Promise.withResolvers<void>();
  let running: Promise<void> | undefined;
  const { signal } = new AbortController();
  beforeAll(async () => {
    running = withTemporaryFolder('page-store', (folder) =>
      withBlobAccount(folder, (account) => {
        started.resolve({ account, folder });
        return over.promise;
      }),
    );
    running.catch(started.reject);
    await started.promise;
  }, START);
  afterAll(async () => {
    over.resolve();
    await running;
  }, START);
  return async (work) => {
    const { account, folder: parent } = await started.promise;
    const container = testContainer();
    const folder = join(parent, container);
    const connected = await connectContainer(account, container);
    const requestsWith = (options: { readonly tries: number; readonly log: Log; readonly signal: AbortSignal }) =>
      new BlobRequests({ host: connected.host, secrets: connected.secrets, container, ...options });
    try {
      await mkdir(folder);
      await connected.client.create();
      await work({
        folder,
        account,
        container,
        connected,
        log: silentLog,
        requests: (ending = signal, log = silentLog) => requestsWith({ tries: 3, log, signal: ending }),
        patientRequests: () => requestsWith({ tries: 20, log: silentLog, signal }),
      });
    } finally {
      connected.close();
      await deleteOutside(container);
      await rm(folder, { recursive: true, force: true });
    }
  };
}
