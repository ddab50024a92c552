import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { getResource, listResources, type Resource } from '@bakehouse/azure/resources';
import { isObject, type Json } from '@bakehouse/core/data';
import type { RemoteArtifact } from '@bakehouse/records/builds';
import { hasKey, KEY_TAG, outputOf, type Tags } from './build-tags.ts';
import { NAME, TEMPLATE_API } from './service.ts';

/** Of versions of galleries and of images, as `@azure/arm-compute` 25.1.1 asks for them. */
const COMPUTE_API: Readonly<Record<string, string>> = { version: '2025-12-03', image: '2026-04-01' };
const VERSION = /\/providers\/Microsoft\.Compute\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/i;
const IMAGE = /\/providers\/Microsoft\.Compute\/images\/[^/]+$/i;

/** What a build has made. */
interface MadeOutputs {
  readonly artifacts: readonly RemoteArtifact[];
  /** `runOutputName` of each. */
  readonly names: readonly string[];
}

/** What a run has made, as the template tells it. @param id resource id of the template */
export async function runOutputs(manager: ResourceManager, id: string, signal: AbortSignal): Promise<MadeOutputs> {
  const parts = [...id.slice(1).split('/'), 'runOutputs'];
  const facts = { operation: `list what ${id.split('/').at(-1)} has made`, subscription: parts[1] ?? '', scope: id };
  const items = await manager.list(parts, { 'api-version': TEMPLATE_API }, facts, signal);
  const made: { name: string; artifact: RemoteArtifact }[] = [];
  for (const item of items.filter(isObject)) {
    const properties = isObject(item['properties']) ? item['properties'] : {};
    const where = properties['artifactId'] ?? properties['artifactUri'];
    if (typeof where !== 'string' || where === '') continue;
    made.push({ name: String(item['name']), artifact: await artifactOf(manager, where, signal) });
  }
  return { artifacts: made.map(({ artifact }) => artifact), names: made.map(({ name }) => name) };
}

/** A gallery version, a managed image or the address of a disk, with its regions. */
async function artifactOf(manager: ResourceManager, where: string, signal: AbortSignal): Promise<RemoteArtifact> {
  if (!where.startsWith('/')) return { builder: NAME, id: where, kind: 'vhd' };
  const resource = await readArtifact(manager, where, signal);
  return resource === undefined ? { builder: NAME, id: where, ...kindOf(where) } : describe(resource);
}

/** What is there by the id of an artifact; undefined for nothing, and for an address. */
async function readArtifact(manager: ResourceManager, id: string, signal: AbortSignal): Promise<Resource | undefined> {
  const apiVersion = VERSION.test(id) ? COMPUTE_API['version'] : IMAGE.test(id) ? COMPUTE_API['image'] : undefined;
  return apiVersion === undefined ? undefined : getResource(manager, { id, apiVersion }, signal);
}

/** What was made earlier under a key, where all of it is there and good. */
export async function adoptable(
  manager: ResourceManager,
  subscription: string,
  key: string,
  signal: AbortSignal,
): Promise<{ readonly artifacts: readonly RemoteArtifact[]; readonly tags: Tags } | undefined> {
  const filter = `tagName eq '${KEY_TAG}' and tagValue eq '${key.slice(-256)}'`;
  const listed = await listResources(manager, { subscription, filter }, signal);
  const found = new Map<string, { readonly resource: Resource; readonly count: number }>();
  for (const { id } of listed.filter((one) => VERSION.test(one.id) || IMAGE.test(one.id))) {
    const resource = await readArtifact(manager, id, signal);
    const tags = resource?.tags ?? {};
    const output = outputOf(tags);
    if (resource?.properties?.['provisioningState'] !== 'Succeeded' || output === undefined || !hasKey(tags, key)) continue;
    found.set(output.output, { resource, count: output.count });
  }
  const [first] = found.values();
  if (first === undefined || found.size < first.count) return undefined;
  return { artifacts: [...found.values()].map(({ resource }) => describe(resource)), tags: first.resource.tags ?? {} };
}

function describe({ id, location, properties = {} }: Resource): RemoteArtifact {
  const publishing = isObject(properties['publishingProfile']) ? properties['publishingProfile'] : {};
  const targets = Array.isArray(publishing['targetRegions']) ? (publishing['targetRegions'] as readonly Json[]) : [];
  const named = targets.flatMap((one) => (isObject(one) && typeof one['name'] === 'string' ? [one['name']] : []));
  // The service writes "West US 2" where it was given westus2.
  const regions = (named.length > 0 ? named : location === undefined ? [] : [location]).map((one) => one.toLowerCase().replaceAll(' ', ''));
  return { builder: NAME, id, ...kindOf(id), ...(regions.length === 0 ? {} : { regions }) };
}

function kindOf(id: string): Partial<Pick<RemoteArtifact, 'kind' | 'name'>> {
  const name = id.split('/').at(-1) ?? '';
  if (VERSION.test(id)) return { kind: 'gallery-version', name };
  return IMAGE.test(id) ? { kind: 'managed-image', name } : {};
}
