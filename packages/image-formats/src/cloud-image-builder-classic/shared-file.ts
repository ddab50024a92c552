import type { Json } from '@bakehouse/core/data';
import { bucketFileOf, urlOfBucketFile } from './bucket-url.ts';
import { isList, isMap, type JsonMap, omit } from './classic-source.ts';

/** What a file that all images share holds. */
type SharedKind = 'packages' | 'drivers' | 'unattend-commands' | 'disable-windows-service' | 'product-keys' | 'unknown';

/** Tells the shared files apart by what their items have, as their names say nothing to the builder. */
export function kindOfShared(data: Json): SharedKind {
  if (isMap(data)) {
    const editions = Object.values(data);
    return editions.length > 0 && editions.every((keys) => isMap(keys) && Object.values(keys).every((key) => typeof key === 'string'))
      ? 'product-keys'
      : 'unknown';
  }
  const items = isList(data) ? data.filter(isMap) : [];
  const some = (key: string) => items.some((item) => Object.hasOwn(item, key));
  if (items.length === 0) return 'unknown';
  if (some('infpath')) return 'drivers';
  if (some('savepath') || some('unattend') || some('sources')) return 'packages';
  if (some('command')) return 'unattend-commands';
  return some('name') && some('target') ? 'disable-windows-service' : 'unknown';
}

/**
 * What `provider` keeps of a shared file.
 *
 * Nothing of it becomes neutral steps: an item is for the images that its `target` filters name, and an abstract document would give it to
 * every image that extends it.
 */
export function readShared(data: Json): JsonMap {
  const kind = kindOfShared(data);
  if (kind === 'product-keys') return { kind, keys: data };
  return isList(data) ? { kind, items: data.map(readItem) } : { kind, other: data };
}

export function writeShared(provider: JsonMap): Json {
  if (provider['keys'] !== undefined) return provider['keys'];
  return isList(provider['items']) ? provider['items'].map(writeItem) : (provider['other'] ?? {});
}

/** `when` says for which images, `to` where to, `from` the places to fetch from; the builder tries the last one first. */
const OWN_NAMES = [
  ['target', 'when'],
  ['savepath', 'to'],
] as const;

/** Names of ours that an item may not have itself. */
const TAKEN = ['when', 'to', 'from', 'asIs'];

function readItem(item: Json): Json {
  if (!isMap(item)) return item;
  const { sources } = item;
  const odd = isList(sources) && !sources.every(isMap);
  if (odd || TAKEN.some((key) => Object.hasOwn(item, key))) return { asIs: item };
  return {
    ...renamed(isList(sources) ? omit(item, 'sources') : item, (name) => OWN_NAMES.find(([theirs]) => theirs === name)?.[1]),
    ...(isList(sources) ? { from: sources.map((source) => urlOfBucketFile(source) ?? source) } : {}),
  };
}

function writeItem(item: Json): Json {
  if (!isMap(item)) return item;
  const { from, asIs } = item;
  if (asIs !== undefined) return asIs;
  return {
    ...renamed(isList(from) ? omit(item, 'from') : item, (name) => OWN_NAMES.find(([, ours]) => ours === name)?.[0]),
    ...(isList(from) ? { sources: from.map((place) => (typeof place === 'string' ? bucketFileOf(place) : place)) } : {}),
  };
}

function renamed(map: JsonMap, rename: (name: string) => string | undefined): JsonMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [rename(key) ?? key, value]));
}
