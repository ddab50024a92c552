import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, readJsonObject } from '@bakehouse/records/json';
import { definedOnly } from '../mapping/json-members.ts';
import { writeApiVersion } from './api-version.ts';
import { findTemplates } from './find-templates.ts';
import { DEFAULT_TIMEOUT_MINUTES, RESOURCE_TYPE } from './service.ts';

/**
 * What a file says to Azure Image Builder. Evened out are: names in another case, fields that the service sets, `properties` without
 * the resource around it, a type that is not that of image templates, API versions before 2024-02-01, `replicationRegions` and
 * `storageAccountType` of the distributor against `targetRegions`, defaults (version, time limit, `false`, the location of a managed
 * image), empty lists, the case of digests, what the service says of identities, and secrets, of which nothing is left.
 */
export function canonicalTemplates(text: string): Json {
  const { templates, envelope } = findTemplates(readJsonObject(text, 'the template'), 'the template');
  return definedOnly({ templates: templates.map(({ resource }) => canonicalResource(resource)), envelope });
}

function canonicalResource(resource: JsonObject): JsonObject {
  const { identity, properties } = resource;
  return {
    ...resource,
    type: RESOURCE_TYPE,
    apiVersion: writeApiVersion(resource['apiVersion']),
    identity: isJsonObject(identity) ? canonicalIdentity(identity) : identity,
    properties: isJsonObject(properties) ? canonicalProperties(properties, resource['location']) : properties,
  };
}

function canonicalIdentity(identity: JsonObject): JsonObject {
  const assigned = identity['userAssignedIdentities'];
  if (identity['type'] !== 'UserAssigned' || !isJsonObject(assigned)) return identity;
  return { ...identity, userAssignedIdentities: Object.fromEntries(Object.keys(assigned).map((id) => [id, {}])) };
}

function canonicalProperties(properties: JsonObject, location: Json | undefined): JsonObject {
  const { source } = properties;
  const isPlatformImage = isJsonObject(source) && source['type'] === 'PlatformImage';
  const timeout = properties['buildTimeoutInMinutes'] ?? 0;
  return {
    ...properties,
    source: isPlatformImage ? { ...source, version: withDefault(source['version'], 'latest') } : source,
    customize: mapList(properties['customize'], canonicalCustomizer),
    distribute: mapList(properties['distribute'], (item) => canonicalDistributor(item, location)),
    buildTimeoutInMinutes: timeout === 0 ? DEFAULT_TIMEOUT_MINUTES : timeout,
  };
}

function withDefault(value: Json | undefined, otherwise: Json): Json {
  return value === undefined ? otherwise : value;
}

/** An empty list says as little as none. */
function mapList(list: Json | undefined, map: (item: JsonObject) => JsonObject): Json | undefined {
  if (!isJsonList(list)) return list;
  return list.length === 0 ? undefined : list.map((item) => (isJsonObject(item) ? map(item) : item));
}

function canonicalCustomizer(item: JsonObject): JsonObject {
  const sha256 = item['sha256Checksum'];
  const isDigest = typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256);
  const isPowerShell = item['type'] === 'PowerShell';
  return {
    ...item,
    sha256Checksum: isDigest ? sha256.toLowerCase() : sha256,
    runElevated: isPowerShell && item['runElevated'] === false ? undefined : item['runElevated'],
    runAsSystem: isPowerShell && item['runAsSystem'] === false ? undefined : item['runAsSystem'],
  };
}

function canonicalDistributor(item: JsonObject, location: Json | undefined): JsonObject {
  const named = { ...item, runOutputName: item['runOutputName'] ?? undefined };
  if (item['type'] === 'ManagedImage') {
    const own = item['location'];
    return { ...named, location: own === undefined && typeof location === 'string' && location !== '' ? location : own };
  }
  if (item['type'] !== 'SharedImage') return named;
  const { replicationRegions, targetRegions, storageAccountType, ...rest } = named as Record<string, Json | undefined>;
  const isOld =
    targetRegions === undefined &&
    isJsonList(replicationRegions) &&
    replicationRegions.every((name) => typeof name === 'string' && name !== '');
  const regions = isOld ? replicationRegions.map((name): Json => ({ name })) : targetRegions;
  const isList = isJsonList(regions) && regions.length > 0 && regions.every(isJsonObject);
  return {
    ...rest,
    excludeFromLatest: rest['excludeFromLatest'] === false ? undefined : rest['excludeFromLatest'],
    replicationRegions: isOld ? undefined : replicationRegions,
    targetRegions: isList ? regions.map((region) => definedOnly({ storageAccountType, ...(region as JsonObject) })) : emptyAsNone(regions),
    storageAccountType: isList ? undefined : storageAccountType,
  };
}

function emptyAsNone(list: Json | undefined): Json | undefined {
  return isJsonList(list) && list.length === 0 ? undefined : list;
}
