import type { Json } from '@bakehouse/core/data';
import { parseDuration } from '@bakehouse/core/text';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, writeJsonText } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { addMissing, compact, definedOnly, type Members } from '../mapping/json-members.ts';
import { providerOf } from '../mapping/json-values.ts';
import { placeKeptItems } from '../mapping/passthrough-fields.ts';
import { UnsupportedFields } from '../mapping/unsupported-fields.ts';
import { writeApiVersion } from './api-version.ts';
import { writeCustomizer } from './customizers.ts';
import { writeDistributor } from './distributors.ts';
import { kindOf } from './read-template.ts';
import { MAX_TIMEOUT_MINUTES, PLACEHOLDER, PROVIDER, RESOURCE_TYPE } from './service.ts';
import { writeSource } from './source.ts';
import { writeValidators } from './validators.ts';

const DEPLOYMENT_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/**
 * Writes documents as image templates: one as a resource alone, several as a deployment template, and those that came from a deployment
 * template back into it. For API version 2024-02-01, unless the template names a newer one or an expression.
 *
 * @throws InputError with the path of everything that an image template cannot say
 */
export function writeTemplates(documents: readonly IntermediateDocument[]): string {
  const problems = new UnsupportedFields('An Azure Image Builder template');
  const resources = documents.map((document) => {
    problems.begin(document);
    const resource = writeTemplate(document, problems);
    // Resources of one deployment are told apart by their names.
    return documents.length === 1 || providerOf(document, PROVIDER)['resource'] !== undefined
      ? resource
      : addMissing(resource, { name: idOf(document) });
  });
  problems.throwIfAny();
  const providers = documents.map((document) => providerOf(document, PROVIDER));
  const envelope = providers.find((provider) => isJsonObject(provider['envelope']))?.['envelope'];
  const [only] = resources;
  if (!isJsonObject(envelope)) {
    if (resources.length === 1 && only !== undefined) return writeJsonText(only);
    return writeJsonText({ $schema: DEPLOYMENT_SCHEMA, contentVersion: '1.0.0.0', resources });
  }
  const places = new Map<number, Json>();
  const added: Json[] = [];
  for (const [index, resource] of resources.entries()) {
    const place = providers[index]?.['resource'];
    if (typeof place === 'number' && !places.has(place)) places.set(place, resource);
    else added.push(resource);
  }
  const filled = fillIn(envelope, places) as JsonObject;
  const own = filled['resources'];
  if (added.length === 0) return writeJsonText(filled);
  if (isJsonList(own)) return writeJsonText({ ...filled, resources: [...own, ...added] });
  const named = added.map((resource, index) => [`imageTemplate${index + 1}`, resource]);
  return writeJsonText({ ...filled, resources: { ...(isJsonObject(own) ? own : {}), ...Object.fromEntries(named) } });
}

/** False for a document that was imported from an image template: nothing is made up for that, and nothing asked of it. */
function isNew(document: IntermediateDocument): boolean {
  return !isJsonObject(document['provider']) || document['provider'][PROVIDER] === undefined;
}

/** The envelope with the templates in their places; without the places of those that are not written. */
function fillIn(value: Json, places: ReadonlyMap<number, Json>): Json {
  const placed = (item: Json) => {
    const index = isJsonObject(item) && Object.keys(item).length === 1 ? item[PLACEHOLDER] : undefined;
    return typeof index === 'number' ? places.get(index) : fillIn(item, places);
  };
  if (isJsonList(value)) return value.map(placed).filter((item) => item !== undefined);
  if (!isJsonObject(value)) return value;
  return definedOnly(
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : placed(member)])),
  );
}

/** One document as an image template. @param problems gets what a template cannot say */
export function writeTemplate(document: IntermediateDocument, problems: UnsupportedFields): JsonObject {
  const provider = providerOf(document, PROVIDER);
  const extra = isJsonObject(provider['extra']) ? provider['extra'] : {};
  const members = problems.read(document);
  const build = members.inner('build');
  const region = build?.text('region');
  const profile = {
    vmSize: build?.text('size'),
    osDiskSizeGB: build?.integer('osDiskGB', 1),
    vnetConfig: compact({ subnetId: build?.text('subnet') }),
  };
  const disks = build?.list('dataDisksGB', (value) => typeof value === 'number');
  const tests = writeTests(members, provider, problems);
  const properties = compact({
    source: writeSourceOf(members, provider, problems),
    customize: orNothing(writeSteps(members, provider, problems)),
    validate: tests.length === 0 ? undefined : { inVMValidations: tests },
    distribute: orNothing(writeOutputs(document, members, region, problems)),
    buildTimeoutInMinutes: writeTimeout(build),
    vmProfile: compact(profile),
    additionalDataDisks: disks?.map((sizeGB) => ({ sizeGB })),
  });
  const identity = build?.texts('identity');
  const resource = definedOnly({
    type: RESOURCE_TYPE,
    apiVersion: writeApiVersion(extra['apiVersion']),
    name: isNew(document) ? idOf(document) : undefined,
    location: region,
    identity: identity && { type: 'UserAssigned', userAssignedIdentities: Object.fromEntries(identity.map((id) => [id, {}])) },
    properties,
  });
  const written = addMissing(resource, extra);
  checkRequired(written, document, problems);
  return written;
}

function idOf(document: IntermediateDocument): Json | undefined {
  const image = document['image'];
  return isJsonObject(image) ? image['id'] : undefined;
}

function orNothing(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}

function writeTimeout(build: Members | undefined): number | undefined {
  const timeout = build?.text('timeout', (text) => {
    return /^[1-9][0-9]{0,4}[smh]$/.test(text) && minutesOf(text) <= MAX_TIMEOUT_MINUTES;
  });
  return timeout === undefined ? undefined : minutesOf(timeout);
}

function minutesOf(timeout: string): number {
  return Math.ceil(parseDuration(timeout) / 60_000);
}

function writeSourceOf(members: Members, provider: JsonObject, problems: UnsupportedFields): JsonObject | undefined {
  const source = members.inner('source');
  if (source === undefined) return undefined;
  const kept = isJsonObject(provider['source']) ? provider['source'] : {};
  const isSameKind = kept['kind'] === source.peek('kind');
  const extra = isSameKind && isJsonObject(kept['extra']) ? kept['extra'] : {};
  const written = writeSource(source, {
    isWhole: isSameKind && kept['isWhole'] === true,
    type: String(extra['type']),
    hasVersion: extra['version'] !== undefined,
  });
  if (written !== undefined) return addMissing(written, extra);
  problems.add(source.path, `has no source of the kind ${JSON.stringify(source.peek('kind'))} with these fields`);
  members.take('source');
  return undefined;
}

function writeSteps(members: Members, provider: JsonObject, problems: UnsupportedFields): Json[] {
  const steps = members.innerList('steps') ?? [];
  const neutral = listOf(members, 'steps');
  const placed = placeKeptItems(provider['steps'], neutral, kindOf);
  const os = osOf(members);
  const list: Json[] = [];
  for (const [index, step] of steps.entries()) {
    list.push(...(placed.before.get(index) ?? []));
    const written = writeCustomizer(step, os);
    if (written === undefined) problems.add(step.path, `cannot say this step: ${kindOf(neutral[index] ?? null)}`);
    else {
      problems.left(step);
      list.push(addMissing(written, placed.extras.get(index)));
    }
  }
  list.push(...(placed.before.get(steps.length) ?? []));
  return list;
}

function writeTests(members: Members, provider: JsonObject, problems: UnsupportedFields): Json[] {
  const tests = members.inner('tests');
  // Bakehouse starts the machine itself.
  tests?.take('boot');
  const neutral = tests === undefined ? [] : listOf(tests, 'inVm');
  const inVm = tests?.innerList('inVm') ?? [];
  const list = writeValidators(inVm, neutral, provider['tests'], osOf(members));
  for (const test of inVm) problems.left(test);
  return list;
}

function writeOutputs(document: IntermediateDocument, members: Members, region: string | undefined, problems: UnsupportedFields): Json[] {
  const provider = providerOf(document, PROVIDER);
  const outputs = members.innerList('outputs') ?? [];
  const neutral = listOf(members, 'outputs');
  const tags = members.textMap('tags');
  const placed = placeKeptItems(provider['outputs'], neutral, kindOf);
  const list: Json[] = [];
  for (const [index, output] of outputs.entries()) {
    list.push(...(placed.before.get(index) ?? []));
    const written = writeDistributor(output, placed.extras.get(index)?.['location'] === undefined ? region : undefined);
    if (written === undefined) {
      problems.add(
        output.path,
        `needs a gallery image or managed image by resource id, or a VHD; this is ${kindOf(neutral[index] ?? null)}`,
      );
      continue;
    }
    problems.left(output);
    const own = isJsonObject(written['artifactTags']) ? written['artifactTags'] : {};
    const artifactTags = compact({ ...tags, ...own });
    if (written['type'] === 'ManagedImage' && written['location'] === undefined && isNew(document)) {
      problems.add([...output.path, 'regions'], 'needs one region for a managed image, or that of the build');
    }
    const { runOutputName = runOutputNameOf(document, index), ...extra } = placed.extras.get(index) ?? {};
    list.push(addMissing(definedOnly({ ...written, runOutputName: runOutputName ?? undefined, artifactTags }), extra));
  }
  list.push(...(placed.before.get(outputs.length) ?? []));
  return list;
}

function runOutputNameOf(document: IntermediateDocument, index: number): string {
  const name = String(idOf(document))
    .replaceAll(/[^A-Za-z0-9-_.]/g, '-')
    .slice(0, 60);
  return index === 0 ? name : `${name}-${index + 1}`;
}

function osOf(members: Members): Json | undefined {
  return members.inner('image')?.peek('os');
}

function listOf(members: Members, key: string): readonly Json[] {
  const list = members.peek(key);
  return isJsonList(list) ? list : [];
}

function checkRequired(resource: JsonObject, document: IntermediateDocument, problems: UnsupportedFields): void {
  if (!isNew(document)) return;
  const properties = isJsonObject(resource['properties']) ? resource['properties'] : {};
  const need = (path: JsonPath, what: string) => problems.add(path, `needs ${what}`);
  if (resource['location'] === undefined) need(['build', 'region'], 'a region');
  if (resource['identity'] === undefined) need(['build', 'identity'], 'a user-assigned identity');
  if (properties['source'] === undefined && document['source'] === undefined) need(['source'], 'a source');
  if (properties['distribute'] === undefined && !isJsonList(document['outputs'])) need(['outputs'], 'at least one output');
}
