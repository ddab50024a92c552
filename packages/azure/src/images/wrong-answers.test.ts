import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ExternalError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { makeLoopbackCertificate, trust } from '../../../../test/simulators/azure-resource-manager/loopback-certificate.ts';
import { ResourceManager } from '../resource-manager/resource-manager.ts';
import { newestGalleryVersion } from './gallery-image-version.ts';
import { newestMarketplaceVersion } from './marketplace-version.ts';

const { signal } = new AbortController();
let azure: AzureResourceManager;
let manager: ResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
beforeEach(() => azure.reset());

const gallery = (region?: string, from = manager) =>
  newestGalleryVersion(
    from,
    { subscription: azure.subscription, resourceGroup: 'rg-images', gallery: 'fleet', image: 'debian' },
    region,
    signal,
  );
const marketplace = () =>
  newestMarketplaceVersion(manager, azure.subscription, { publisher: 'Debian', offer: 'debian-12', sku: '12-gen2' }, 'westus2', signal);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExternalError);
  return (error as Error).message;
}

describe('an answer of Azure Resource Manager that is none', () => {
  const profile = (publishingProfile: unknown) => ({ name: '1.0.0', properties: { provisioningState: 'Succeeded', publishingProfile } });

  test.each([
    ['no objects', [null, 7, 'x', [], { name: 8 }, { name: null }]],
    ['nothing where properties are', [{ name: '1.0.0', properties: null }, { name: '1.0.1', properties: 'x' }, { name: '1.0.2' }]],
    [
      'regions that are none',
      [profile({ targetRegions: 'westus2' }), profile({ targetRegions: [null, 5, { name: null }, { name: 5 }] }), profile(null)],
    ],
  ])('a list of versions with %s has no version, and nothing breaks', async (_, value) => {
    azure.fail({ path: '/images/debian/versions', status: 200, code: '', body: { value } });
    expect(await refusal(gallery('westus2'))).toBe('The gallery has no version of fleet/debian that is latest in westus2.');
  });

  test.each([[[null, 7, 'x', { name: 8 }]], [[{ name: '1', properties: { imageDeprecationStatus: { imageState: 'Deprecated' } } }]]])(
    'a list of the marketplace that is %j',
    async (body) => {
      azure.fail({ path: '/versions', status: 200, code: '', body });
      azure.fail({ path: '/publishers', status: 200, code: '', body: [null, 'x'] });
      expect(await refusal(marketplace())).toMatch(/^The marketplace has no version of Debian:debian-12:12-gen2 in westus2/);
    },
  );

  test('a list whose next page is always another one ends', async () => {
    let page = 0;
    const body = { toJSON: () => ({ value: [], nextLink: `${azure.endpoint}/images/debian/versions?page=${page++}` }) };
    azure.fail({ path: '/images/debian/versions', status: 200, code: '', body });
    expect(await refusal(gallery())).toMatch(/: the list does not end after 1000 pages\.$/);
    expect(page).toBeLessThan(1010);
  });

  test('an answer without end is not kept, and is an error', async () => {
    const certificate = await makeLoopbackCertificate();
    const distrust = trust(certificate);
    let sent = 0;
    const server = createServer({ ...certificate }, (_, response) => {
      response.on('error', () => {});
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        sent += 1024 * 1024;
        if (response.writable) response.write(' '.repeat(1024 * 1024), more);
      };
      more();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const endless = await ResourceManager.connect({ endpoint, retryDelay: 1 });
      expect(await refusal(gallery(undefined, endless))).toMatch(/: the answer has more than 64\.0 MiB\.$/);
      expect(sent).toBeLessThan(100 * 1024 * 1024);
    } finally {
      server.closeAllConnections();
      server.close();
      distrust();
    }
  });
});
