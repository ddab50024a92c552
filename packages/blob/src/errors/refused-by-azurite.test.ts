import { join } from 'node:path';
import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  BlobServiceClient,
  generateAccountSASQueryParameters,
  type StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { withBlobService } from '../azurite/azurite.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import { type ConnectedContainer, connectContainer } from '../requests/container.ts';

const HOUR = 3_600_000;
const { signal } = new AbortController();

it('what Azurite refuses is explained by key, signature and lease, not by a firewall', () =>
  withTemporaryFolder('refused', (folder) =>
    withBlobService(
      { folder, installation: join(import.meta.dirname, '../../../..'), toolCache: '/nowhere', log: silentLog, signal },
      async (service) => {
        const { connectionString } = service;
        const client = BlobServiceClient.fromConnectionString(connectionString);
        await client.getContainerClient('artifacts').create();
        await client.getContainerClient('artifacts').getBlockBlobClient('a').upload('a', 1);
        const now = Date.now();
        const signed = (starts: number, ends: number) => {
          const permissions = AccountSASPermissions.parse('rwl');
          const resourceTypes = AccountSASResourceTypes.parse('co').toString();
          const services = AccountSASServices.parse('b').toString();
          const times = { startsOn: new Date(starts), expiresOn: new Date(ends) };
          const values = { ...times, permissions, resourceTypes, services };
          const query = generateAccountSASQueryParameters(values, client.credential as StorageSharedKeyCredential).toString();
          return `BlobEndpoint=${client.url.replace(/\/$/, '')};SharedAccessSignature=${query}`;
        };
        const hintFor = async (account: string, leaseId?: string): Promise<string | undefined> => {
          const connected: ConnectedContainer = await connectContainer({ connectionString: account }, 'artifacts');
          const { host, secrets } = connected;
          const requests = new BlobRequests({ host, secrets, container: 'artifacts', tries: 1, log: silentLog, signal });
          const conditions = leaseId === undefined ? {} : { leaseId };
          try {
            await requests.send('write a', () => connected.client.getBlockBlobClient('a').upload('b', 1, { conditions }));
          } catch (error) {
            expect(error).toBeInstanceOf(ExternalError);
            return (error as ExternalError).hint;
          } finally {
            connected.close();
          }
          return undefined;
        };
        const otherKey = Buffer.from('another key').toString('base64');
        expect(await hintFor(connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${otherKey}`))).toMatch(/^the account key is wrong/);
        expect(await hintFor(signed(now - 2 * HOUR, now - HOUR))).toMatch(/^the shared access signature ended at /);
        expect(await hintFor(signed(now + HOUR, now + 2 * HOUR))).toMatch(/^the shared access signature is valid from /);
        const good = signed(now - HOUR, now + HOUR);
        expect(await hintFor(good)).toBeUndefined();
        expect(await hintFor(good.replace(/sig=[^&]+/, 'sig=AAAA'))).toMatch(/^the shared access signature is wrong/);
        expect(await hintFor(connectionString, '00000000-0000-4000-8000-000000000000')).toMatch(
          /^nobody holds a lease on it: leave lease-id out/,
        );
      },
    ),
  ));
