import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, readJsonObject } from '@bakehouse/records/json';
import { marketplaceTraits } from '../mapping/azure-marketplace.ts';
import { escapeVariables } from '../mapping/escape-variables.ts';
import { isDiskSize } from '../mapping/field-forms.ts';
import type { Imported, ImportOptions, IntermediateDocument } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { ImportNotes } from '../mapping/import-notes.ts';
import { definedOnly, Members } from '../mapping/json-members.ts';
import { KeptItems } from '../mapping/passthrough-fields.ts';
import { writeApiVersion } from './api-version.ts';
import { checkTemplate } from './check-template.ts';
import { readCustomizer } from './customizers.ts';
import { readDistributor } from './distributors.ts';
import { type FoundTemplate, findTemplates } from './find-templates.ts';
import { isExpression } from './secrets-in-template.ts';
import { DEFAULT_TIMEOUT_MINUTES, MAX_TIMEOUT_MINUTES, PROVIDER } from './service.ts';
import { readSource } from './source.ts';
import { readValidators } from './validators.ts';

/**
 * Reads the image templates of Azure Image Builder in a file.
 *
 * @throws InputError with all findings when there is none
 */
export function readTemplates(text: string, options: ImportOptions): Imported {
  const file = readJsonObject(text, options.shown);
  const notes = new ImportNotes(file, options.shown);
  const { templates, envelope } = findTemplates(file, options.shown, notes);
  const ids = new Set<string>();
  const documents = templates.map((template, index) => {
    checkTemplate(template.resource, template.path, notes);
    const first = imageIdOf(templates.length === 1 ? options.stem : nameOf(template, `${options.stem}-${index + 1}`));
    const id = ids.has(first) ? imageIdOf(`${options.stem}-${index + 1}`) : first;
    ids.add(id);
    const place = envelope === undefined ? {} : { resource: index, envelope: index === 0 ? envelope : undefined };
    return readTemplate(template, { id, key: options.stem }, definedOnly(place), notes);
  });
  if (envelope !== undefined) reportEnvelope(envelope, notes);
  return { documents, findings: notes.findings };
}

function nameOf({ resource }: FoundTemplate, otherwise: string): string {
  const name = resource['name'];
  return typeof name === 'string' && name !== '' && !isExpression(name) ? name : otherwise;
}

function reportEnvelope(envelope: JsonObject, notes: ImportNotes): void {
  const parts = Object.keys(envelope).filter((key) => key !== 'resources');
  if (parts.length > 0) notes.kept([], Object.fromEntries(parts.map((key) => [key, null])), PROVIDER);
}

function readTemplate(
  template: FoundTemplate,
  image: { readonly id: string; readonly key: string },
  place: JsonObject,
  notes: ImportNotes,
): IntermediateDocument {
  const resource = new Members(template.resource, template.path);
  resource.take('type');
  const version = resource.peek('apiVersion');
  if (typeof version === 'string' && writeApiVersion(version) !== version) resource.take('apiVersion');
  const region = resource.text('location');
  const properties = resource.inner('properties');
  const from = properties?.inner('source');
  const read = from && readSource(from);
  const steps = readList(properties, 'customize', readCustomizer, notes);
  const outputs = readList(properties, 'distribute', readDistributor, notes);
  const tests = readValidators(properties?.inner('validate'), notes);
  const build = definedOnly({ region, ...readBuild(properties), identity: readIdentity(resource) });
  const sourceRest = read === undefined ? undefined : from?.rest();
  if (read !== undefined) properties?.take('source');
  const extra = resource.rest();
  notes.kept(template.path, extra, PROVIDER);
  if (read === undefined) {
    notes.note(
      [...template.path, 'properties', 'source'],
      'the definition is abstract: it has no field for what this template starts from',
    );
  }
  notes.kept([...template.path, 'properties', 'source'], sourceRest, PROVIDER);
  const provider = definedOnly({
    ...place,
    extra,
    source: read && (read.isWhole === true || sourceRest !== undefined) ? keptSource(read.source, read.isWhole, sourceRest) : undefined,
    steps: steps.kept,
    tests: tests.kept,
    outputs: outputs.kept,
  });
  return escapeVariables(
    definedOnly({
      schema: 'vm-image/1',
      // Without a source it cannot be built, but other definitions may go on from it.
      abstract: read === undefined ? true : undefined,
      image: definedOnly({
        id: image.id,
        ...traitsOf(template.resource, read?.source),
        names: image.id === image.key ? undefined : { key: image.key },
      }),
      source: read?.source,
      build,
      steps: steps.items,
      tests: tests.inVm === undefined ? undefined : { inVm: tests.inVm },
      outputs: outputs.items.length === 0 ? undefined : outputs.items,
      builders: ['azure-image-builder'],
      provider: { [PROVIDER]: provider },
    }),
  ) as IntermediateDocument;
}

function keptSource(source: JsonObject, isWhole: boolean | undefined, rest: JsonObject | undefined): JsonObject {
  return definedOnly({ kind: source['kind'], isWhole, extra: rest });
}

function readBuild(properties: Members | undefined): JsonObject {
  const profile = properties?.inner('vmProfile');
  return {
    size: profile?.text('vmSize'),
    osDiskGB: profile?.integer('osDiskSizeGB', 1, 65_536),
    dataDisksGB: properties?.list('additionalDataDisks', isDataDisk)?.map((disk) => disk['sizeGB'] ?? null),
    timeout: readTimeout(properties),
    subnet: profile?.inner('vnetConfig')?.text('subnetId'),
  };
}

/** Undefined, and left, for an expression and for what the service refuses. */
function readTimeout(properties: Members | undefined): string | undefined {
  if (properties === undefined) return undefined;
  const written = properties.peek('buildTimeoutInMinutes');
  if (written === undefined) return `${DEFAULT_TIMEOUT_MINUTES}m`;
  const minutes = Number(written) > MAX_TIMEOUT_MINUTES ? undefined : properties.integer('buildTimeoutInMinutes');
  if (minutes === undefined) return undefined;
  return `${minutes === 0 ? DEFAULT_TIMEOUT_MINUTES : minutes}m`;
}

function isDataDisk(value: Json): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).length === 1 && isDiskSize(value['sizeGB'] ?? null);
}

function readIdentity(resource: Members): readonly string[] | undefined {
  const identity = resource.inner('identity');
  const assigned = identity?.peek('userAssignedIdentities');
  if (identity?.peek('type') !== 'UserAssigned' || !isJsonObject(assigned) || Object.keys(assigned).length === 0 || '' in assigned)
    return undefined;
  identity.take('type');
  identity.take('userAssignedIdentities');
  return Object.keys(assigned);
}

/** The items of a list as those of a definition, and what is kept of them. */
function readList(
  properties: Members | undefined,
  key: string,
  convert: (from: Members) => JsonObject | undefined,
  notes: ImportNotes,
): { items: JsonObject[]; kept: Json | undefined } {
  const list = properties?.peek(key);
  if (properties === undefined || !isJsonList(list)) return { items: [], kept: undefined };
  properties.take(key);
  const items: JsonObject[] = [];
  const kept = new KeptItems();
  for (const [index, item] of list.entries()) {
    const path: JsonPath = [...properties.path, key, index];
    const from = isJsonObject(item) ? new Members(item, path) : undefined;
    const neutral = from && convert(from);
    if (neutral === undefined) {
      kept.whole(item);
      notes.note(path, `${key}[${index}] is kept whole under provider.${PROVIDER}: a definition cannot say it`);
      continue;
    }
    const rest = from?.rest();
    notes.kept(path, rest, PROVIDER);
    // So that none is made up for it.
    const isNameless = key === 'distribute' && from?.peek('runOutputName') === undefined;
    kept.converted(neutral, kindOf(neutral), isNameless ? { ...rest, runOutputName: null } : rest);
    items.push(neutral);
  }
  return { items, kept: kept.value() };
}

/** Of a step or an output: what it is kept by. */
export function kindOf(item: Json): string {
  if (!isJsonObject(item)) return '';
  return typeof item['kind'] === 'string' ? item['kind'] : (Object.keys(item)[0] ?? '');
}

/** What the names of a Marketplace image tell; of other sources, the customizers tell the system, and the rest is the default. */
function traitsOf(resource: JsonObject, source: JsonObject | undefined): JsonObject {
  if (source?.['kind'] === 'marketplace') {
    const { publisher, offer, sku } = source as Record<string, string>;
    return { ...marketplaceTraits({ publisher, offer, sku }) };
  }
  const properties = isJsonObject(resource['properties']) ? resource['properties'] : {};
  const customize = isJsonList(properties['customize']) ? properties['customize'] : [];
  const isWindows = customize.some((item) => isJsonObject(item) && /^(PowerShell|Windows)/.test(String(item['type'])));
  return { os: isWindows ? 'windows' : 'linux', arch: 'x64' };
}
