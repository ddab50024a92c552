import type { Json } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';
import { type MarketplaceTraits, marketplaceTraits } from '../mapping/azure-marketplace.ts';

/** The base that document 000 and the portal start a Windows image from, where a file does not name one. */
export const USUAL_SOURCE: JsonObject = {
  kind: 'marketplace',
  publisher: 'MicrosoftWindowsServer',
  offer: 'WindowsServer',
  sku: '2022-datacenter-g2',
  version: 'latest',
};

const MARKETPLACE = /^\/?([^/\s]+)\/([^/\s]+)\/([^/\s]+)\/([^/\s]+)$/;
const GALLERY_IMAGE = /^(\/subscriptions\/.+\/galleries\/[^/]+\/images\/[^/]+)(?:\/versions\/([^/]+))?$/i;
const MANAGED_IMAGE = /^\/subscriptions\/.+\/providers\/Microsoft\.Compute\/images\/[^/]+$/i;

/** Far above any name of an image; keeps the patterns from long texts. */
const MAX_LENGTH = 2048;

/** The `source` for `/Publisher/Offer/Sku/version` or the resource id of an image; undefined for anything else. */
export function sourceOf(text: string): JsonObject | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const gallery = GALLERY_IMAGE.exec(text);
  if (gallery !== null) return { kind: 'gallery', id: gallery[1], version: gallery[2] ?? 'latest' };
  if (MANAGED_IMAGE.test(text)) return { kind: 'managed', id: text };
  const [, publisher, offer, sku, version] = MARKETPLACE.exec(text) ?? [];
  return publisher === undefined ? undefined : { kind: 'marketplace', publisher, offer, sku, version };
}

/** The text for a `source`, as {@link sourceOf} reads it; undefined for a kind that 1ES does not have or one that is incomplete. */
export function baseImageOf(source: JsonObject): string | undefined {
  const { kind, publisher, offer, sku, version, id } = source;
  if (kind === 'marketplace') {
    const parts = [publisher, offer, sku, version];
    return parts.every((part) => typeof part === 'string' && /^[^/\s]+$/.test(part)) ? `/${parts.join('/')}` : undefined;
  }
  if (typeof id !== 'string' || id.length > MAX_LENGTH) return undefined;
  if (kind === 'managed') return MANAGED_IMAGE.test(id) ? id : undefined;
  const image = GALLERY_IMAGE.exec(id);
  if (kind !== 'gallery' || image === null) return undefined;
  if (image[2] !== undefined) return version === undefined || version === 'latest' || version === image[2] ? id : undefined;
  return version === undefined || version === 'latest' ? id : `${id}/versions/${String(version)}`;
}

/** One spelling for texts of a base image that mean the same. */
export function canonicalBaseImage(text: Json): Json {
  if (typeof text !== 'string') return text;
  const source = sourceOf(text);
  return (source === undefined ? undefined : baseImageOf(source)) ?? text;
}

/** What the names of the base, of the artifacts and of the file tell about the machine; the file itself says none of it. */
export function machineOf(source: JsonObject, artifactNames: readonly string[], stem: string): MarketplaceTraits {
  const name = (key: string) => (source['kind'] === 'marketplace' && typeof source[key] === 'string' ? source[key] : undefined);
  const traits = marketplaceTraits({ publisher: name('publisher'), offer: name('offer'), sku: name('sku') });
  const os = artifactNames.some((artifact) => /^linux-/i.test(artifact)) ? 'linux' : traits.os;
  const isArm = /(?:^|[^a-z0-9])arm64(?:$|[^a-z0-9])/i.test(stem);
  return isArm ? { os, arch: 'arm64', generation: 2 } : { ...traits, os };
}
