import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { getResource } from '@bakehouse/azure/resources';
import { isObject } from '@bakehouse/core/data';
import type { RemoteArtifact } from '@bakehouse/records/builds';
import type { AzureRun } from './azure-runs.ts';
import { isOurs } from './azure-tags.ts';

/** The versions of the API that `@azure/arm-compute` 25.1.1 asks. */
export const IMAGES_API = '2026-04-01';
export const GALLERY_API = '2025-12-03';
const BUILDER = 'azure-arm';

/** Whose images are looked for. */
export interface Sought {
  readonly image: string;
  readonly fingerprint: string;
  readonly subscription: string;
  readonly resourceGroup: string | undefined;
}

/**
 * What Resource Manager knows of the images that a run would make: those with the fingerprint of the build.
 *
 * @returns undefined when one of them is not there, is of another state, or is not in all its regions; a VHD has no tags
 * @throws as `getResource`
 */
export async function findImages(
  manager: ResourceManager,
  run: AzureRun,
  sought: Sought,
  signal: AbortSignal,
): Promise<RemoteArtifact[] | undefined> {
  if (run.vhd !== undefined) return undefined;
  const found: RemoteArtifact[] = [];
  const managed = managedId(run, sought);
  if (run.managed !== undefined) {
    const image = managed === undefined ? undefined : await getResource(manager, { id: managed, apiVersion: IMAGES_API }, signal);
    if (image === undefined || !isMade(image, sought)) return undefined;
    const location = image.location ?? run.location;
    found.push({ ...managedArtifact(image.id, run), ...(location === undefined ? {} : { regions: [location] }) });
  }
  if (run.gallery !== undefined) {
    const version = await findVersion(manager, run, sought, signal);
    if (version === undefined) return undefined;
    found.push(version);
  }
  return found;
}

/** The versions of a gallery's image: names of all, and the one with the fingerprint that is in all wanted regions. */
async function findVersion(
  manager: ResourceManager,
  { gallery, location }: AzureRun,
  sought: Sought,
  signal: AbortSignal,
): Promise<RemoteArtifact | undefined> {
  if (gallery === undefined) return undefined;
  const wanted = [...gallery.settings.regions.map(({ name }) => name), ...(location === undefined ? [] : [location])].map(plain);
  for (const version of await galleryVersions(manager, { gallery, ...sought }, signal)) {
    if (!isMade(version, sought)) continue;
    const profile = version.properties?.['publishingProfile'];
    const targets: readonly unknown[] = isObject(profile) && Array.isArray(profile['targetRegions']) ? profile['targetRegions'] : [];
    const regions = targets.flatMap((target) => (isObject(target) && typeof target['name'] === 'string' ? [plain(target['name'])] : []));
    const exact = gallery.version === 'auto' || gallery.version === 'date' || version.id.endsWith(`/${gallery.version}`);
    if (exact && wanted.every((region) => regions.includes(region))) return { ...versionArtifact(version.id), regions };
  }
  return undefined;
}

type ListedVersion = NonNullable<Awaited<ReturnType<typeof getResource>>>;

/**
 * The versions of the image of a gallery, of whatever state.
 *
 * @throws as `ResourceManager.list`
 */
export async function galleryVersions(
  manager: ResourceManager,
  {
    gallery,
    subscription,
    resourceGroup,
  }: { readonly gallery: NonNullable<AzureRun['gallery']> } & Pick<Sought, 'subscription' | 'resourceGroup'>,
  signal: AbortSignal,
): Promise<readonly ListedVersion[]> {
  const owner = gallery.subscription ?? subscription;
  const group = gallery.resourceGroup ?? resourceGroup ?? '';
  const path = ['subscriptions', owner, 'resourceGroups', group, 'providers', 'Microsoft.Compute', 'galleries', gallery.gallery];
  const facts = {
    operation: `list the versions of ${gallery.gallery}/${gallery.image}`,
    subscription: owner,
    scope: `the gallery /${path.join('/')}`,
  };
  const listed = await manager.list([...path, 'images', gallery.image, 'versions'], { 'api-version': GALLERY_API }, facts, signal);
  return listed.filter((item): item is ListedVersion => isObject(item) && typeof item['id'] === 'string');
}

/** The resource id of the managed image of a run; undefined for a run without one, or where its group is not known. */
export function managedId(
  { managed }: AzureRun,
  { subscription, resourceGroup }: Pick<Sought, 'subscription' | 'resourceGroup'>,
): string | undefined {
  const group = managed?.resourceGroup ?? resourceGroup;
  if (managed === undefined || group === undefined) return undefined;
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/${managed.name}`;
}

/** The resource id of the version of a run in a gallery; undefined where there is none, or where a part of it is not known. */
export function versionId(
  { gallery }: AzureRun,
  version: string | undefined,
  { subscription, resourceGroup }: { readonly subscription: string | undefined; readonly resourceGroup: string | undefined },
): string | undefined {
  const group = gallery?.resourceGroup ?? resourceGroup;
  const owner = gallery?.subscription ?? subscription;
  if (gallery === undefined || version === undefined || group === undefined || owner === undefined) return undefined;
  const names = `galleries/${gallery.gallery}/images/${gallery.image}/versions/${version}`;
  return `/subscriptions/${owner}/resourceGroups/${group}/providers/Microsoft.Compute/${names}`;
}

export function managedArtifact(id: string, { location }: Pick<AzureRun, 'location'>): RemoteArtifact {
  return { builder: BUILDER, id, kind: 'managed-image', name: lastOf(id), ...(location === undefined ? {} : { regions: [location] }) };
}

export function versionArtifact(id: string): RemoteArtifact {
  const [, , , image, , version] = id.split('/').slice(-6);
  return { builder: BUILDER, id, kind: 'gallery-version', name: `${image}/${version}` };
}

function isMade(resource: ListedVersion, { image, fingerprint }: Sought): boolean {
  return isOurs(resource.tags, image, fingerprint) && resource.properties?.['provisioningState'] === 'Succeeded';
}

function lastOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}

function plain(region: string): string {
  return region.replaceAll(' ', '').toLowerCase();
}
