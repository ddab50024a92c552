import { ExternalError, InputError, UserError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { countHeld } from '../../../../test/hostile/held.ts';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManager } from '../resource-manager/resource-manager.ts';
import { parseGalleryImageId } from './gallery-image-id.ts';
import { findGalleryImage, newestGalleryVersion } from './gallery-image-version.ts';
import { newestMarketplaceVersion } from './marketplace-version.ts';

const DEBIAN = { publisher: 'Debian', offer: 'debian-12', sku: '12-gen2' };
const URN = 'Debian:debian-12:12-gen2';
const { signal } = new AbortController();
const held = countHeld('links of Azure Resource Manager to another host');

let azure: AzureResourceManager;
let manager: ResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
beforeEach(() => azure.reset());

const marketplace = (image = DEBIAN, region = 'westus2', subscription = azure.subscription) =>
  newestMarketplaceVersion(manager, subscription, image, region, signal);
const gallery = (region?: string, image = 'debian') =>
  newestGalleryVersion(manager, { subscription: azure.subscription, resourceGroup: 'rg-images', gallery: 'fleet', image }, region, signal);
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExternalError)) throw new Error(`Not an ExternalError: ${String(error)}`);
  return error;
};

describe('the newest version of the marketplace', () => {
  test('is the highest by its numbers, in whatever order and however written', async () => {
    for (const version of ['0.20240901.1858', '0.20241004.1890', '0.9.1', '0.20241004.203', 'latest']) azure.publish(URN, version);
    expect(await marketplace()).toBe('0.20241004.1890');
    expect(await marketplace({ publisher: 'debian', offer: 'DEBIAN-12', sku: '12-gen2' }, 'West US 2')).toBe('0.20241004.1890');
    expect(azure.requests).toEqual([
      expect.stringMatching(/^GET \/subscriptions\/[-\d]+\/providers\/Microsoft\.Compute\/locations\/westus2\/publishers\/Debian\//),
      expect.stringContaining('/locations/westus2/publishers/debian/artifacttypes/vmimage/offers/DEBIAN-12/skus/12-gen2/versions?'),
    ]);
    expect(new Set(azure.audiences)).toEqual(new Set([azure.endpoint]));
  });

  test('is not one that is deprecated, and may be one whose deprecation is only scheduled', async () => {
    azure.publish(URN, '1.0.0');
    azure.publish(URN, '1.0.1', 'ScheduledForDeprecation');
    azure.publish(URN, '1.0.2', 'Deprecated');
    expect(await marketplace()).toBe('1.0.1');
  });

  test('is an error with the nearest name when publisher, offer or sku do not exist', async () => {
    azure.publish(URN, '1.0.0');
    azure.publish('Canonical:ubuntu-24_04-lts:server', '1.0.0');
    const hint = async (change: object) => (await failure(marketplace({ ...DEBIAN, ...change }))).hint;
    expect(await hint({ publisher: 'Debain' })).toBe('there is no publisher Debain in westus2: did you mean Debian?');
    expect(await hint({ offer: 'debian-13' })).toBe('there is no offer debian-13 in westus2: did you mean debian-12?');
    expect(await hint({ sku: 'windows' })).toBe('there is no sku windows in westus2: check source.sku, or build.region');
    const error = await failure(marketplace({ ...DEBIAN, sku: '12-gen' }));
    expect(error.message).toBe(
      'Cannot list the versions of Debian:debian-12:12-gen in westus2: Azure answered 404 NotFound: Artifact: VMImage was not found.',
    );
    expect(error.details).toMatchObject({
      service: 'Azure Resource Manager',
      status: 404,
      requestId: expect.stringMatching(/^request-\d+$/),
    });
  });

  test('is an error when there is none that can be deployed', async () => {
    azure.publish(URN, '1.0.2', 'Deprecated');
    const { message, hint } = await failure(marketplace());
    expect([message, hint]).toEqual([
      'The marketplace has no version of Debian:debian-12:12-gen2 in westus2 that is not deprecated.',
      'write another sku, or a gallery image',
    ]);
  });
});

describe('the newest version of a gallery', () => {
  test('is the highest of those that count, over all pages; an end of life does not matter', async () => {
    azure.addVersion('fleet', 'debian', { name: '1.9.0' });
    azure.addVersion('fleet', 'debian', { name: '1.10.0', endOfLifeDate: '2020-01-01T00:00:00Z' });
    azure.addVersion('fleet', 'debian', { name: '1.2.0' });
    azure.addVersion('fleet', 'debian', { name: '2.0.0', excludeFromLatest: true });
    azure.addVersion('fleet', 'debian', { name: '3.0.0', provisioningState: 'Creating' });
    expect(await gallery()).toBe('1.10.0');
    expect(azure.requests).toHaveLength(3);
    expect(azure.requests[2]).toContain('$skiptoken=4');
  });

  test('has a replica in the region, however the region is written, and is not excluded from latest there', async () => {
    const inRegion = (name: string, more = {}) => ({ targetRegions: [{ name, regionalReplicaCount: 1, ...more }] });
    azure.addVersion('fleet', 'debian', { name: '1.0.0', ...inRegion('West US 2') });
    azure.addVersion('fleet', 'debian', { name: '1.0.1', ...inRegion('North Europe') });
    azure.addVersion('fleet', 'debian', { name: '1.0.2', ...inRegion('westus2', { excludeFromLatest: true }) });
    expect(await gallery('westus2')).toBe('1.0.0');
    expect(await gallery('northeurope')).toBe('1.0.1');
    expect(await gallery()).toBe('1.0.2');
    const { message, hint } = await failure(gallery('eastus'));
    expect([message, hint]).toEqual([
      'The gallery has no version of fleet/debian that is latest in eastus.',
      '1.0.2 is not in eastus, 1.0.1 is not in eastus, 1.0.0 is not in eastus',
    ]);
  });

  test('is looked for in the gallery of that name, and a name that does not exist brings up the nearest', async () => {
    for (const name of ['other', 'spare', 'Fleet']) azure.addVersion(name, 'debian', { name: '1.0.0' });
    const find = (name: string) => findGalleryImage(manager, azure.subscription, { gallery: name, image: 'debian' }, signal);
    expect(await find('fleet')).toEqual(parseGalleryImageId(azure.imageId('Fleet', 'debian')));
    expect((await failure(find('flete'))).hint).toBe('did you mean Fleet?');
    expect((await failure(find('windows-images'))).hint).toMatch(/^check source\.gallery and azure-subscription-id/);
    expect((await failure(gallery(undefined, 'debain'))).hint).toBe('did you mean debian?');
  });
});

test('a resource id is read whatever its case, with a version or without', () => {
  const id = '/SUBSCRIPTIONS/s/resourcegroups/g/providers/microsoft.compute/Galleries/fleet/images/debian';
  expect(parseGalleryImageId(id)).toEqual({ subscription: 's', resourceGroup: 'g', gallery: 'fleet', image: 'debian' });
  expect(parseGalleryImageId(`${id}/versions/1.0.0`)).toMatchObject({ image: 'debian', version: '1.0.0' });
  expect(parseGalleryImageId('/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/x')).toBeUndefined();
});

describe('a request that fails', () => {
  const path = '/skus/12-gen2/versions';

  test('is sent again: after the time that Azure names, and when the service is not well', async () => {
    azure.publish(URN, '1.0.0');
    azure.fail({ path, status: 429, code: 'TooManyRequests', headers: { 'retry-after': '1' }, times: 1 });
    azure.fail({ path, status: 500, code: 'InternalServerError', times: 2 });
    const start = performance.now();
    expect(await marketplace()).toBe('1.0.0');
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(azure.requests).toHaveLength(4);
  });

  test('says what to do, and keeps status and request id', async () => {
    azure.publish(URN, '1.0.0');
    azure.fail({ path, status: 500, code: 'InternalServerError', times: 5 });
    const { details, hint } = await failure(marketplace());
    expect([details.status, details.requestId]).toEqual([500, 'request-5']);
    expect(hint).toBe('run again later, or plan without online');
  });

  test('names role and scope when access is denied', async () => {
    azure.publish(URN, '1.0.0');
    azure.addVersion('fleet', 'debian', { name: '1.0.0' });
    const message = "The client 'x' does not have authorization to perform action 'read'.\nMore.";
    azure.fail({ path: '/versions', status: 403, code: 'AuthorizationFailed', message });
    const market = await failure(marketplace());
    expect(market.message).toMatch(/: Azure answered 403 AuthorizationFailed: The client 'x' does not have authorization .* 'read'\.$/);
    expect(market.hint).toBe(`give the identity the role Reader on the subscription ${azure.subscription}; a new role takes some minutes`);
    expect((await failure(gallery())).hint).toContain('the role Reader on the gallery /subscriptions/');
    // Refusals last.
    expect(azure.requests).toHaveLength(2);
  });

  test('says that the subscription is unknown', async () => {
    const { hint } = await failure(marketplace(DEBIAN, 'westus2', '99999999-1111-2222-3333-444444444444'));
    expect(hint).toMatch(/^is 99999999-.* the right azure-subscription-id/);
  });

  test('never shows a token, nor sends it to another host', async () => {
    azure.fail({ path, status: 401, code: 'AuthenticationFailed' });
    const error = await failure(marketplace());
    expect(error.hint).toMatch(/^the token is not for this subscription: sign in with azure\/login/);
    expect(JSON.stringify([error, error.details, error.cause ?? null, error.stack])).not.toContain('simulated-token');
    for (const nextLink of ['https://127.0.0.1:1/elsewhere', 'elsewhere']) {
      await held(async () => {
        azure.reset();
        azure.fail({ path: '/images/debian/versions', status: 200, code: '', body: { value: [], nextLink } });
        expect((await failure(gallery())).message).toMatch(/the answer is not one of Azure Resource Manager\.$/);
        expect(azure.requests).toHaveLength(1);
      });
    }
  });

  test('is not sent with a name that would lead to another address', async () => {
    for (const sku of ['..', '.', '']) await expect(marketplace({ ...DEBIAN, sku })).rejects.toBeInstanceOf(InputError);
    azure.publish('Debian:debian-12:../a b?c#d%2e', '1.0.0');
    expect(await marketplace({ ...DEBIAN, sku: '../a b?c#d%2e' })).toBe('1.0.0');
    expect(azure.requests).toHaveLength(1);
  });

  test('stops when the run is cancelled', async () => {
    const controller = new AbortController();
    const answered = () => controller.abort();
    azure.fail({ path, status: 429, code: 'TooManyRequests', headers: { 'retry-after': '3600' }, answered });
    const asked = newestMarketplaceVersion(manager, azure.subscription, DEBIAN, 'westus2', controller.signal);
    await expect(asked).rejects.toThrow('Cancelled');
  });

  test('says where nobody answers, and what is no address at all', async () => {
    const nobody = await ResourceManager.connect({ endpoint: 'https://127.0.0.1:1', retryDelay: 1 });
    const error = await failure(newestMarketplaceVersion(nobody, azure.subscription, DEBIAN, 'westus2', signal));
    expect(error.message).toMatch(/ at 127\.0\.0\.1:1: the connection was refused\.$/);
    for (const endpoint of ['http://management.azure.com', 'management.azure.com', 'https://user:secret@host', 'https://host/path']) {
      const refused = await ResourceManager.connect({ endpoint }).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(InputError);
      expect(String(refused)).not.toContain('secret');
    }
  });
});

test('who cannot sign in is told how', async () => {
  process.env['AZURE_TOKEN_CREDENTIALS'] = 'EnvironmentCredential';
  try {
    const stranger = await ResourceManager.connect({ endpoint: azure.endpoint });
    const error = await newestMarketplaceVersion(stranger, azure.subscription, DEBIAN, 'westus2', signal).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(/^Cannot sign in to Azure to list the versions of Debian:/);
    expect((error as UserError).hint).toMatch(/azure\/login/);
  } finally {
    Object.assign(process.env, azure.environment);
  }
});
