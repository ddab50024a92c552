import type { GalleryImageVersionProperties } from '@azure/arm-compute/models/computeGallery';
import { compareVersions, isVersionNumber, newestVersion } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import type { ResourceManager } from '../resource-manager/resource-manager.ts';
import { type GalleryImageId, parseGalleryImageId } from './gallery-image-id.ts';
import { regionName } from './region-name.ts';

/** The version of the gallery API that `@azure/arm-compute` 25.1.1 asks. */
const API = { 'api-version': '2025-12-03' };

/** These lists are for plans alone. */
const PLANNED = { otherwise: 'plan without online' };

/** What a list has of a version: the answer of the API, before the client's own model of it. */
interface ListedVersion {
  readonly name: string;
  readonly properties?: Partial<Pick<GalleryImageVersionProperties, 'provisioningState' | 'publishingProfile'>> | null;
}

/**
 * Finds an image definition by the names of gallery and image. Names of galleries are unique in a subscription.
 *
 * @throws ExternalError when the service refuses, or there is no such gallery: then with the nearest there is
 */
export async function findGalleryImage(
  manager: ResourceManager,
  subscription: string,
  { gallery, image }: { readonly gallery: string; readonly image: string },
  signal: AbortSignal,
): Promise<GalleryImageId> {
  const facts = { operation: `find the gallery ${gallery}`, subscription, scope: `the subscription ${subscription}`, ...PLANNED };
  const path = ['subscriptions', subscription, 'providers', 'Microsoft.Compute', 'galleries'];
  const ids = (await manager.list(path, API, facts, signal)).flatMap((item) => {
    const { id } = (item ?? {}) as { readonly id?: unknown };
    const found = typeof id === 'string' ? parseGalleryImageId(`${id}/images/${image}`) : undefined;
    return found === undefined ? [] : [found];
  });
  const found = ids.find((id) => id.gallery.toLowerCase() === gallery.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(
    gallery,
    ids.map((id) => id.gallery),
  );
  throw new ExternalError(`The subscription ${subscription} has no gallery ${gallery} that this identity may see.`, {
    service: 'Azure Resource Manager',
    operation: facts.operation,
    hint:
      near === undefined
        ? 'check source.gallery and azure-subscription-id, and give the identity the role Reader on the gallery'
        : `did you mean ${near}?`,
  });
}

/**
 * The version that Azure takes for `latest`: the highest by its numbers of those that are not excluded from latest, are provisioned, and
 * have a replica in the region. The end of life of a version is information only, and does not count: Azure still deploys it
 * (https://learn.microsoft.com/azure/virtual-machines/azure-compute-gallery).
 *
 * @param region as the definition writes it ("westus2", "West US 2"); any when left out
 * @throws ExternalError when the service refuses, or no version counts
 */
export async function newestGalleryVersion(
  manager: ResourceManager,
  { subscription, resourceGroup, gallery, image }: GalleryImageId,
  region: string | undefined,
  signal: AbortSignal,
): Promise<string> {
  const galleryPath = [
    'subscriptions',
    subscription,
    'resourceGroups',
    resourceGroup,
    'providers',
    'Microsoft.Compute',
    'galleries',
    gallery,
  ];
  const name = `${gallery}/${image}`;
  const facts = { operation: `list the versions of ${name}`, subscription, scope: `the gallery /${galleryPath.join('/')}`, ...PLANNED };
  let listed: readonly unknown[];
  try {
    listed = await manager.list([...galleryPath, 'images', image, 'versions'], API, facts, signal);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.details.status !== 404) throw error;
    const near = await suggestedImage(manager, galleryPath, image, { ...facts, operation: `list the images of ${gallery}` }, signal);
    throw near === undefined ? error : new ExternalError(error.message, { ...error.details, hint: `did you mean ${near}?` });
  }
  const versions = listed.filter(isListedVersion);
  const newest = newestVersion(versions.filter((version) => whyNot(version, region) === undefined).map((version) => version.name));
  if (newest !== undefined) return newest;
  const reasons = [...versions]
    .sort((a, b) => compareVersions(b.name, a.name))
    .map((version) => `${version.name} ${whyNot(version, region)}`);
  throw new ExternalError(`The gallery has no version of ${name} that is latest${region === undefined ? '' : ` in ${region}`}.`, {
    service: 'Azure Resource Manager',
    operation: facts.operation,
    hint: reasons.length === 0 ? 'publish a version first' : reasons.slice(0, 5).join(', '),
  });
}

/** Why Azure does not take a version for latest; undefined when it may. */
function whyNot({ properties }: ListedVersion, region: string | undefined): string | undefined {
  const { provisioningState, publishingProfile } = properties ?? {};
  if (publishingProfile?.excludeFromLatest === true) return 'is excluded from latest';
  if (provisioningState !== 'Succeeded') return `is ${String(provisioningState ?? 'of unknown state').toLowerCase()}`;
  if (region === undefined) return undefined;
  // Whatever the answer has there: what is no region is not this one.
  const regions: readonly unknown[] = Array.isArray(publishingProfile?.targetRegions) ? publishingProfile.targetRegions : [];
  const target = regions.map(targetRegion).find((one) => one.name !== undefined && regionName(one.name) === regionName(region));
  if (target === undefined) return `is not in ${region}`;
  return target.excludeFromLatest ? `is excluded from latest in ${region}` : undefined;
}

function isListedVersion(item: unknown): item is ListedVersion {
  const { name } = (item ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' && isVersionNumber(name);
}

function targetRegion(item: unknown): { readonly name: string | undefined; readonly excludeFromLatest: boolean } {
  const { name, excludeFromLatest } = (item ?? {}) as { readonly name?: unknown; readonly excludeFromLatest?: unknown };
  return { name: typeof name === 'string' ? name : undefined, excludeFromLatest: excludeFromLatest === true };
}

/** The image of the gallery that may be meant. */
async function suggestedImage(
  manager: ResourceManager,
  galleryPath: readonly string[],
  image: string,
  facts: Parameters<ResourceManager['list']>[2],
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const images = await manager.list([...galleryPath, 'images'], API, facts, signal);
    const names = images.flatMap((item) => {
      const { name } = (item ?? {}) as { readonly name?: unknown };
      return typeof name === 'string' ? [name] : [];
    });
    return nearest(image, names);
  } catch (error) {
    // The first error is the one to tell; a hint is not worth another.
    if (error instanceof ExternalError) return undefined;
    throw error;
  }
}
