import { BlobServiceClient, type RestError } from '@azure/storage-blob';
import { expect, jest, test } from '@jest/globals';
import { usePageStores } from '../../../packages/blob/src/pages/page-store.test-support.ts';
import { startBlobSimulator } from './blob-simulator.ts';

// Starts Azurite, on machines that have much else to do.
jest.setTimeout(120_000);

const inAzurite = usePageStores();

/** What a service answers to requests for leases, in order, by the official client. */
async function answers(connectionString: string, container: string): Promise<string[]> {
  const blob = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(container).getBlockBlobClient('work.lease');
  const [one, two] = [1, 2].map((digit) => blob.getBlobLeaseClient(`00000000-0000-4000-8000-00000000000${digit}`));
  const said: string[] = [];
  const ask = async (work: Promise<unknown> | undefined) => {
    const code = await work?.then(
      () => 'done',
      (error: RestError) => `${error.statusCode} ${error.code}`,
    );
    said.push(code ?? '');
  };
  await ask(one?.acquireLease(15));
  await blob.upload('', 0);
  await ask(one?.acquireLease(14));
  await ask(one?.renewLease());
  await ask(one?.acquireLease(15));
  // As a client does whose first answer was lost.
  await ask(one?.acquireLease(15));
  await ask(two?.acquireLease(15));
  await ask(two?.renewLease());
  await ask(one?.renewLease());
  await ask(blob.upload('x', 1));
  await ask(blob.upload('x', 1, { conditions: { leaseId: two?.leaseId ?? '' } }));
  await ask(blob.upload('x', 1, { conditions: { leaseId: one?.leaseId ?? '' } }));
  await ask(two?.releaseLease());
  await ask(two?.breakLease(0));
  await ask(one?.renewLease());
  await ask(two?.acquireLease(-1));
  await ask(two?.releaseLease());
  await ask(two?.releaseLease());
  await ask(two?.breakLease(0));
  return said;
}

const EXPECTED = [
  '404 BlobNotFound',
  '400 InvalidHeaderValue',
  '409 LeaseIdMismatchWithLeaseOperation',
  'done',
  'done',
  '409 LeaseAlreadyPresent',
  '409 LeaseIdMismatchWithLeaseOperation',
  'done',
  '412 LeaseIdMissing',
  '412 LeaseIdMismatchWithBlobOperation',
  'done',
  '409 LeaseIdMismatchWithLeaseOperation',
  'done',
  '409 LeaseIsBrokenAndCannotBeRenewed',
  'done',
  'done',
  '409 LeaseIdMismatchWithLeaseOperation',
  '409 LeaseNotPresentWithLeaseOperation',
];

test('Leases of the simulator are those of Azurite', async () => {
  const simulator = await startBlobSimulator({ keep: true, containers: ['state'] });
  try {
    expect(await answers(simulator.connectionString, 'state')).toEqual(EXPECTED);
  } finally {
    await simulator.close();
  }
  await inAzurite(async ({ account, container }) => {
    expect(await answers(account.connectionString, container)).toEqual(EXPECTED);
  });
});
