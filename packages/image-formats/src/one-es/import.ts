import type { Json } from '@bakehouse/core/data';
import { isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { escapeVariables } from '../mapping/escape-variables.ts';
import type { Imported, ImportOptions, IntermediateDocument } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { machineOf, sourceOf, USUAL_SOURCE } from './base-image.ts';
import { importArtifacts } from './import-artifacts.ts';
import { noteExtra, sortMembers } from './members.ts';
import { IMAGE_MEMBERS, type OneEsFile, readOneEsFile, regionsOf, textMember } from './one-es-file.ts';
import { SecretTable } from './secret-table.ts';

const WHERE = 'provider.one-es.extra';

/** See `ImageFormat.read`. */
export function readOneEs(text: string, { shown, stem }: ImportOptions): Imported {
  const file = readOneEsFile(text, shown);
  const { artifacts, license, notes } = file;
  if (license !== undefined) notes.warnAtKey([license.key], `"${license.key}" is a comment, which 1ES refuses; it is left out`);
  const extra: Record<string, Json> = {};
  const assumed: Record<string, Json> = {};
  const source = importSource(file, extra) ?? USUAL_SOURCE;
  if (source === USUAL_SOURCE) {
    assumed['source'] = USUAL_SOURCE;
    const hint = 'change source where another is chosen in the portal';
    notes.warn([], 'the file does not name the base of the image; Windows Server 2022 (2022-datacenter-g2) is assumed', hint);
  }
  const secrets = new SecretTable();
  const imported = importArtifacts(artifacts, secrets, { format: 'one-es', references: false }, notes);
  const regions = importRegions(file, extra);
  const imageType = importType(file, extra, assumed);
  const tags = importTags(file, extra);
  noteExtra(file.extra, [], IMAGE_MEMBERS, WHERE, notes);

  const id = imageIdOf(stem);
  const names = artifacts.map(({ name }) => name);
  const provider = {
    ...(imageType === undefined ? {} : { imageType }),
    ...nonEmpty('assumed', assumed),
    ...(imported.elements.length === 0 ? {} : { elements: imported.elements }),
    ...(imported.spelling.length === 0 ? {} : { spelling: imported.spelling }),
    ...(secrets.versions === undefined ? {} : { secretVersions: secrets.versions }),
    ...nonEmpty('extra', { ...file.extra, ...extra }),
  };
  const document = {
    schema: 'vm-image/1',
    image: { id, ...machineOf(source, names, stem), ...(id === stem || stem === '' ? {} : { names: { key: stem } }) },
    ...nonEmpty('tags', tags),
    ...(secrets.secrets === undefined ? {} : { secrets: secrets.secrets }),
    source,
    build: {},
    steps: imported.steps,
    outputs: [{ kind: 'managed', name: stem === '' ? id : stem, ...(regions === undefined ? {} : { regions }) }],
    builders: ['one-es'],
    ...(Object.keys(provider).length === 0 ? {} : { provider: { 'one-es': provider } }),
  };
  const findings = notes.finish('The 1ES image');
  return { documents: [escapeVariables(document as Json) as IntermediateDocument], findings };
}

function nonEmpty(key: string, value: JsonObject): JsonObject {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** `baseImage`, or the gallery image that `resourceId` names for an image that 1ES does not build. */
function importSource({ known, notes }: OneEsFile, extra: Record<string, Json>): JsonObject | undefined {
  const { baseImage, resourceId } = known;
  const imageType = textMember(known.imageType)?.toLowerCase();
  if (baseImage !== undefined) {
    if (resourceId !== undefined) keep('resourceId', resourceId);
    const source = sourceOf(textMember(baseImage) ?? '');
    if (source === undefined) keep('baseImage', baseImage, 'write /Publisher/Offer/Sku/version, or the resource id of an image');
    else if (!String(baseImage.value).startsWith('/')) notes.warn([baseImage.key], 'the base image begins without a slash', 'write /…');
    return source;
  }
  if (resourceId === undefined) return undefined;
  const source = imageType === 'sharedimagegallery' ? sourceOf(textMember(resourceId) ?? '') : undefined;
  if (source === undefined || source['kind'] === 'marketplace') keep('resourceId', resourceId);
  return source?.['kind'] === 'marketplace' ? undefined : source;

  function keep(name: string, { key, value }: { key: string; value: Json }, hint?: string): void {
    extra[name] = value;
    notes.warnAtKey([key], `"${key}" has no field in a definition; it is kept under ${WHERE}`, hint);
  }
}

/** What `provider.one-es.imageType` keeps: any type but that of an image that 1ES builds and keeps. */
function importType({ known, notes }: OneEsFile, extra: Record<string, Json>, assumed: Record<string, Json>): string | undefined {
  const { imageType } = known;
  const type = textMember(imageType);
  if (type === 'Managed') return undefined;
  if (type !== undefined) return type;
  assumed['imageType'] = 'Managed';
  if (imageType === undefined) return undefined;
  extra['imageType'] = imageType.value;
  notes.warn([imageType.key], 'the type of an image is a text', 'write "Managed"');
  return undefined;
}

function importRegions({ known, notes }: OneEsFile, extra: Record<string, Json>): readonly JsonObject[] | undefined {
  const profile = known.publishingProfile;
  if (profile === undefined) return undefined;
  const path = [profile.key];
  const members = isJsonObject(profile.value) ? sortMembers(profile.value, ['targetRegions']) : undefined;
  const target = members?.known.targetRegions;
  const regions = regionsOf(target?.value);
  if (members === undefined || regions === undefined) {
    extra['publishingProfile'] = profile.value;
    const message = `regions are {"name", "replicas"} each; "${profile.key}" is kept under ${WHERE} as it is`;
    notes.warn(target === undefined ? path : [...path, target.key], message);
    return undefined;
  }
  noteExtra(members.extra, path, ['targetRegions'], WHERE, notes);
  if (Object.keys(members.extra).length > 0) extra['publishingProfile'] = members.extra;
  return regions;
}

function importTags({ known, notes }: OneEsFile, extra: Record<string, Json>): JsonObject {
  const { tags } = known;
  if (tags === undefined) return {};
  const texts: [string, Json][] = [];
  const others: [string, Json][] = [];
  if (!isJsonObject(tags.value)) {
    extra['tags'] = tags.value;
    notes.warn([tags.key], `tags are {"name": "value"}; they are kept under ${WHERE} as they are`);
    return {};
  }
  for (const [key, value] of Object.entries(tags.value)) {
    if (typeof value === 'string') texts.push([key, value]);
    else if (value !== undefined) {
      others.push([key, value]);
      notes.warn([tags.key, key], `the value of a tag is a text; the tag is kept under ${WHERE}`);
    }
  }
  if (others.length > 0) extra['tags'] = Object.fromEntries(others);
  return Object.fromEntries(texts);
}
