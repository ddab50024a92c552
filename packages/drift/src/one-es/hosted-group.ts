import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { getResource, listResources, type Resource } from '@bakehouse/azure/resources';
import { isObject } from '@bakehouse/core/data';

const IMAGE = 'Microsoft.CloudTest/images';
const POOL = 'Microsoft.CloudTest/hostedpools';

/** The resource group that 1ES images and their pools are in. */
export interface HostedGroup {
  readonly manager: ResourceManager;
  /** UUID. */
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Of `Microsoft.CloudTest`, which has no public description. */
  readonly apiVersion: string;
}

/** A hosted pool and the images that it has. */
export interface HostedPool {
  readonly name: string;
  /** Resource id. */
  readonly id: string;
  readonly images: readonly PooledImage[];
}

interface PooledImage {
  readonly name: string;
  /** How much of the pool is kept ready with it, as the pool says it: "100", "*". */
  readonly buffer?: string;
}

/** The 1ES images of the group, without their properties, sorted by name. @throws as `listResources` */
export function listImages(group: HostedGroup, signal: AbortSignal): Promise<readonly Resource[]> {
  return listOf(IMAGE, group, signal);
}

/** An image with its properties; undefined when it is gone meanwhile. @throws as `getResource` */
export function readImage({ manager, apiVersion }: HostedGroup, id: string, signal: AbortSignal): Promise<Resource | undefined> {
  return getResource(manager, { id, apiVersion }, signal);
}

/**
 * The hosted pools of the group with their images, sorted by name. Public templates have `images: [{imageName, subscriptionId,
 * poolBufferPercentage}]` in the properties of a pool.
 *
 * @throws as `listResources`, `getResource`
 */
export async function readPools(group: HostedGroup, signal: AbortSignal): Promise<readonly HostedPool[]> {
  const pools: HostedPool[] = [];
  for (const { id } of await listOf(POOL, group, signal)) {
    const pool = await getResource(group.manager, { id, apiVersion: group.apiVersion }, signal);
    if (pool !== undefined) pools.push({ name: nameOf(pool), id, images: imagesOf(pool) });
  }
  return pools;
}

/** The last part of a resource id. */
export function nameOf({ id }: Pick<Resource, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Resource Manager itself lists what is in a group, of every provider alike. */
async function listOf(
  type: string,
  { manager, subscription, resourceGroup }: HostedGroup,
  signal: AbortSignal,
): Promise<readonly Resource[]> {
  const all = await listResources(manager, { subscription, resourceGroup, filter: `resourceType eq '${type}'` }, signal);
  return all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function imagesOf({ properties = {} }: Resource): PooledImage[] {
  const { images } = properties;
  return (Array.isArray(images) ? (images as readonly unknown[]) : []).flatMap((image) => {
    if (!isObject(image) || typeof image['imageName'] !== 'string') return [];
    const buffer = image['poolBufferPercentage'];
    const isSaid = typeof buffer === 'string' || typeof buffer === 'number';
    return [{ name: image['imageName'], ...(isSaid ? { buffer: String(buffer) } : {}) }];
  });
}
