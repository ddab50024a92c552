import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { isReplicaCount, isUrl } from '../mapping/field-forms.ts';
import { definedOnly, type Members } from '../mapping/json-members.ts';

const VERSION_ID = /^(.+\/images\/[^/]+)\/versions\/((?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2})$/;

/** A distributor as an output of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
export function readDistributor(from: Members): JsonObject | undefined {
  const type = from.peek('type');
  if (type === 'SharedImage') {
    const target = from.text('galleryImageId');
    if (target === undefined) return undefined;
    from.take('type');
    const [, id, version] = VERSION_ID.exec(target) ?? [];
    return definedOnly({
      kind: 'gallery',
      id: id ?? target,
      version: version ?? 'auto',
      regions: readRegions(from),
      channel: readChannel(from),
      storage: from.text('storageAccountType'),
      replication: readReplication(from),
      tags: from.textMap('artifactTags'),
    });
  }
  if (type === 'ManagedImage') {
    const id = from.text('imageId');
    if (id === undefined) return undefined;
    from.take('type');
    const location = from.text('location');
    return definedOnly({
      kind: 'managed',
      id,
      regions: location === undefined ? undefined : [{ name: location }],
      tags: from.textMap('artifactTags'),
    });
  }
  if (type !== 'VHD') return undefined;
  from.take('type');
  return definedOnly({ kind: 'vhd', url: from.text('uri', isUrl), tags: from.textMap('artifactTags') });
}

/** `targetRegions`, or `replicationRegions` of older templates. Left where they hold anything else than names, replicas and storage. */
function readRegions(from: Members): readonly Json[] {
  const old = from.peek('targetRegions') === undefined;
  if (old) return (from.names('replicationRegions') ?? []).map((name) => ({ name }));
  const regions = from.list('targetRegions', isRegion) ?? [];
  return regions.map((region) =>
    definedOnly({ name: region['name'], replicas: region['replicaCount'], storage: region['storageAccountType'] }),
  );
}

function isRegion(value: Json): value is JsonObject {
  if (!isJsonObject(value) || typeof value['name'] !== 'string' || value['name'] === '') return false;
  return Object.entries(value).every(([key, member]) => {
    if (key === 'name') return true;
    if (key === 'replicaCount') return isReplicaCount(member);
    return key === 'storageAccountType' && typeof member === 'string' && member !== '';
  });
}

/** Said even when the template says nothing: a version counts as latest unless it is left out. */
function readChannel(from: Members): string | undefined {
  if (from.peek('excludeFromLatest') === undefined) return 'latest';
  const excluded = from.boolean('excludeFromLatest');
  if (excluded === undefined) return undefined;
  return excluded ? 'staging' : 'latest';
}

function readReplication(from: Members): string | undefined {
  return from.text('replicationMode', (mode) => mode === 'Full' || mode === 'Shallow')?.toLowerCase();
}

/**
 * An output as a distributor, without its `runOutputName`; undefined when it cannot be said. Members that stay are what cannot be said
 * of it.
 *
 * @param region of the build, for a managed image that names none
 */
export function writeDistributor(output: Members, region: string | undefined): JsonObject | undefined {
  const kind = output.peek('kind');
  if (kind === 'gallery' && typeof output.peek('id') === 'string') return writeGallery(output);
  if (kind === 'managed' && typeof output.peek('id') === 'string') {
    output.take('kind');
    return definedOnly({
      type: 'ManagedImage',
      imageId: output.text('id'),
      location: writeLocation(output) ?? region,
      artifactTags: output.textMap('tags'),
    });
  }
  if (kind !== 'vhd') return undefined;
  output.take('kind');
  return definedOnly({ type: 'VHD', uri: output.text('url') ?? blobUrl(output), artifactTags: output.textMap('tags') });
}

function writeGallery(output: Members): JsonObject {
  output.take('kind');
  const version = output.text('version', (text) => text === 'auto' || /^[0-9]+\.[0-9]+\.[0-9]+$/.test(text)) ?? 'auto';
  const id = output.text('id') ?? '';
  const storage = output.text('storage');
  const channel = output.text('channel');
  const regions = (output.list('regions', isNeutralRegion) ?? []).map((region) =>
    definedOnly({ name: region['name'], replicaCount: region['replicas'], storageAccountType: region['storage'] ?? storage }),
  );
  if (regions.length === 0 && Array.isArray(output.peek('regions'))) output.take('regions');
  const replication = output.text('replication', (text) => text === 'full' || text === 'shallow');
  return definedOnly({
    type: 'SharedImage',
    galleryImageId: version === 'auto' ? id : `${id}/versions/${version}`,
    targetRegions: regions.length === 0 ? undefined : regions,
    // Without regions there is nothing else to write it at.
    storageAccountType: regions.length === 0 ? storage : undefined,
    excludeFromLatest: channel === 'staging' ? true : undefined,
    replicationMode: replication && (replication === 'full' ? 'Full' : 'Shallow'),
    artifactTags: output.textMap('tags'),
  });
}

function isNeutralRegion(value: Json): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).every((key) => ['name', 'replicas', 'storage'].includes(key));
}

/** A managed image has one region, and nothing is said of it but its name. */
function writeLocation(output: Members): string | undefined {
  const regions = output.peek('regions');
  if (!isJsonList(regions) || regions.length > 1) return undefined;
  const [region] = regions;
  const isPlain = isJsonObject(region) && Object.keys(region).length === 1 && typeof region['name'] === 'string';
  if (isPlain || regions.length === 0) output.take('regions');
  return isPlain ? String(region['name']) : undefined;
}

function blobUrl(output: Members): string | undefined {
  if (!['storageAccount', 'container', 'name'].every((key) => typeof output.peek(key) === 'string')) return undefined;
  return `https://${output.text('storageAccount')}.blob.core.windows.net/${output.text('container')}/${output.text('name')}`;
}
