import type { GalleryImageVersionProperties } from '@azure/arm-compute/models/computeGallery';
import { type Answer, refuse } from './arm-answer.ts';

/** What the simulated subscription has. */
export interface ComputeState {
  /** By publisher, offer and sku: versions of the marketplace with their state of deprecation. Names keep their case. */
  readonly marketplace: Map<string, Map<string, Map<string, MarketplaceVersion[]>>>;
  /** By name. */
  readonly galleries: Map<string, SimulatedGallery>;
}

export interface MarketplaceVersion {
  readonly name: string;
  readonly imageState: 'Active' | 'ScheduledForDeprecation' | 'Deprecated';
}

export interface SimulatedGallery {
  readonly resourceGroup: string;
  /** Versions by name of the image definition. */
  readonly images: Map<string, SimulatedVersion[]>;
}

export interface SimulatedVersion {
  readonly name: string;
  readonly properties: Partial<Pick<GalleryImageVersionProperties, 'provisioningState'>> & {
    readonly publishingProfile: {
      readonly excludeFromLatest: boolean;
      /** RFC 3339. */
      readonly endOfLifeDate?: string;
      readonly targetRegions: readonly {
        readonly name: string;
        readonly regionalReplicaCount: number;
        readonly excludeFromLatest?: boolean;
      }[];
    };
  };
}

/** The API versions that the official client asks for. */
const COMPUTE = '2026-04-01';
const GALLERY = '2025-12-03';
/** So small that lists have several pages. */
const PAGE = 2;

const notFound = refuse(404, 'NotFound', 'Artifact: VMImage was not found.');

/** The value of a key whatever its case: Azure's names have none. */
function find<T>(map: ReadonlyMap<string, T> | undefined, name: string | undefined): T | undefined {
  for (const [key, value] of map ?? []) if (key.toLowerCase() === name?.toLowerCase()) return value;
  return undefined;
}

/** What Azure's compute part answers to a GET below a subscription, as its published description says. */
export function answerCompute(state: ComputeState, subscription: string, parts: readonly string[], url: URL): Answer {
  const [first, second, third] = parts.map((part) => part.toLowerCase());
  if (first === 'providers' && second === 'microsoft.compute' && third === 'locations') {
    return wrongApi(url, COMPUTE) ?? marketplaceList(state, subscription, parts.slice(3), url);
  }
  if (first === 'providers' && second === 'microsoft.compute' && third === 'galleries' && parts.length === 3) {
    const items = [...state.galleries].map(([name, { resourceGroup }]) => gallery(subscription, resourceGroup, name));
    return wrongApi(url, GALLERY) ?? page(items, url);
  }
  if (first === 'resourcegroups' && third === 'providers') return wrongApi(url, GALLERY) ?? galleryList(state, subscription, parts, url);
  return refuse(404, 'InvalidResourceType', 'The resource type could not be found.');
}

function wrongApi(url: URL, expected: string): Answer | undefined {
  const version = url.searchParams.get('api-version');
  if (version === expected) return undefined;
  return version === null
    ? refuse(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.')
    : refuse(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`);
}

/** `<location>/publishers[/<publisher>/artifacttypes/vmimage/offers[/<offer>/skus[/<sku>/versions]]]`: bare lists. */
function marketplaceList({ marketplace }: ComputeState, subscription: string, parts: readonly string[], url: URL): Answer {
  const [location = '', , publisher, , , , offer, , sku] = parts;
  const base = `/Subscriptions/${subscription}/Providers/Microsoft.Compute/Locations/${parts.join('/')}`;
  const names = (list: Iterable<string>) => ({ status: 200, body: [...list].map((name) => ({ location, name, id: `${base}/${name}` })) });
  if (publisher === undefined) return names(marketplace.keys());
  const offers = find(marketplace, publisher);
  if (offers === undefined) return notFound;
  if (offer === undefined) return names(offers.keys());
  const skus = find(offers, offer);
  if (skus === undefined) return notFound;
  if (sku === undefined) return names(skus.keys());
  const versions = find(skus, sku);
  if (versions === undefined) return notFound;
  const full = url.searchParams.get('$expand') === 'properties';
  const body = versions.map(({ name, imageState }) => ({
    ...{ location, name, id: `${base}/${name}` },
    ...(full ? { properties: { hyperVGeneration: 'V2', imageDeprecationStatus: { imageState } } } : {}),
  }));
  return { status: 200, body };
}

/** `resourceGroups/<group>/providers/Microsoft.Compute/galleries/<gallery>/images[/<image>/versions]`: lists with pages. */
function galleryList({ galleries }: ComputeState, subscription: string, parts: readonly string[], url: URL): Answer {
  const [, group, , , , name, , image] = parts;
  const found = find(galleries, name);
  if (found === undefined || found.resourceGroup.toLowerCase() !== group?.toLowerCase()) return missing(`galleries/${name}`, group);
  const base = `${gallery(subscription, found.resourceGroup, name ?? '').id}/images`;
  if (image === undefined) return page(named(base, found.images.keys()), url);
  const versions = find(found.images, image);
  if (versions === undefined) return missing(`galleries/${name}/images/${image}`, group);
  const type = 'Microsoft.Compute/galleries/images/versions';
  return page(
    versions.map((version) => ({ ...version, id: `${base}/${image}/versions/${version.name}`, type, location: 'westus2' })),
    url,
  );
}

function missing(resource: string, group: string | undefined): Answer {
  return refuse(404, 'ResourceNotFound', `The Resource 'Microsoft.Compute/${resource}' under resource group '${group}' was not found.`);
}

function gallery(subscription: string, group: string, name: string) {
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${name}`;
  return { id, name, type: 'Microsoft.Compute/galleries', location: 'westus2', properties: { provisioningState: 'Succeeded' } };
}

function named(base: string, names: Iterable<string>) {
  return [...names].map((name) => ({ id: `${base}/${name}`, name, type: 'Microsoft.Compute/galleries/images', location: 'westus2' }));
}

function page(items: readonly unknown[], url: URL): Answer {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(start + PAGE));
  const more = start + PAGE < items.length ? { nextLink: next.href } : {};
  return { status: 200, body: { value: items.slice(start, start + PAGE), ...more } };
}
