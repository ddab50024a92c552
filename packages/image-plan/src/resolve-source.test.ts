import type { ImageSource } from '@bakehouse/image-definition/definition';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { IMAGE } from '../../gallery/test/gallery-folder.ts';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';
import { azureResolvers } from './azure-sources.ts';
import { resolveSources } from './resolve-source.ts';

const marketplace: ImageSource = { kind: 'marketplace', publisher: 'Debian', offer: 'debian-12', sku: '12-gen2', version: 'latest' };
const MARKET = PLANNED.replace('{kind: debian, suite: bookworm}', '{kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2}');

test('equal sources are asked for once, and once in each region where regions differ', async () => {
  const asked: string[] = [];
  const resolver = (regional: boolean) => ({
    regional,
    latest: async (source: ImageSource, _signal: AbortSignal, region?: string) => {
      asked.push(`${source.kind} ${region}`);
      return `1.0.${asked.length}`;
    },
  });
  const debian: ImageSource = { kind: 'debian', suite: 'bookworm', components: ['main'] };
  const images = ['westus2', 'westus2', 'eastus', undefined].flatMap((buildRegion, index) =>
    [marketplace, debian].map((source) => ({
      id: `${source.kind}-${index}`,
      source,
      ...(buildRegion === undefined ? {} : { buildRegion }),
    })),
  );
  const found = await resolveSources(images, { resolvers: { marketplace: resolver(true), debian: resolver(false) } });
  expect(asked).toEqual(['marketplace westus2', 'debian undefined', 'marketplace eastus', 'marketplace undefined']);
  expect(found.map(({ version }) => version)).toEqual(['1.0.1', '1.0.2', '1.0.1', '1.0.2', '1.0.3', '1.0.2', '1.0.4', '1.0.2']);
});

describe('where nobody can be asked', () => {
  let place: PlanPlace;
  beforeEach(async () => {
    place = await PlanPlace.create();
  });
  afterEach(() => place.dispose());
  const noSubscription = { resolvers: azureResolvers({}) };
  const answering = (version: string) => ({ resolvers: { marketplace: { latest: async () => version } } });

  test('the version of the lock file stays, and the plan says so', async () => {
    const { lock } = await place.planWithLock(MARKET, answering('0.1.0'));
    const { plan, lock: after } = await place.planWithLock(MARKET, { lock, ...noSubscription });
    expect(plan.images[0]).toMatchObject({ source: { from: 'lock', version: '0.1.0' }, fingerprint: lock.images[IMAGE]?.fingerprint });
    expect(plan.findings).toMatchObject([
      {
        severity: 'warning',
        line: 3,
        message: 'the source stays 0.1.0 of the lock file: no subscription is given to ask Azure with',
        hint: expect.stringMatching(/^give azure-subscription-id, and sign in/),
      },
    ]);
    expect(after).toEqual(lock);
  });

  test('a frozen lock file still fits, and one without the version does not', async () => {
    const { lock } = await place.planWithLock(MARKET, answering('0.1.0'));
    expect((await place.plan(MARKET, { lock, frozen: true, ...noSubscription })).images).toHaveLength(1);
    const { lock: open, plan } = await place.planWithLock(MARKET, noSubscription);
    expect(plan.findings[0]?.message).toBe(
      'the source stays "latest": the lock file has no version of it, and no subscription is given to ask Azure with',
    );
    await expect(place.plan(MARKET, { lock: open, frozen: true, ...noSubscription })).rejects.toThrow('does not fit an image');
  });

  test('a gallery of others is said to be out of reach, and the id of a version needs no answer', async () => {
    const resolved = async (id: string) => {
      const [one] = await resolveSources([{ id: 'a', source: { kind: 'gallery', id, version: 'latest' } }], noSubscription);
      return one;
    };
    const gallery = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/fleet/images/debian';
    expect(await resolved(`${gallery}/versions/1.2.3`)).toEqual({ from: 'resolver', version: '1.2.3' });
    expect((await resolved('/CommunityGalleries/acme-1/Images/debian'))?.note).toContain('a community gallery');
    expect((await resolved('/SharedGalleries/acme-1/Images/debian'))?.note).toContain('cannot be asked by this release');
    await expect(resolved('fleet/debian')).rejects.toThrow('source.id is no resource id of an image definition: fleet/debian');
  });
});
