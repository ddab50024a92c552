import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, writeJsonText } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { baseImageOf } from './base-image.ts';
import { exportArtifacts } from './export-artifacts.ts';
import { ExportProblems } from './export-problems.ts';
import { isSame, withoutMembers } from './members.ts';
import { regionsOf } from './one-es-file.ts';

const TITLE = '1ES image';

/** See `ImageFormat.write`. What says how and when to build, test and roll out is no part of a 1ES image and is not looked at. */
export function writeOneEs(documents: readonly IntermediateDocument[]): string {
  const problems = new ExportProblems(TITLE);
  const [document] = documents;
  if (document === undefined || documents.length > 1) problems.add([], `a file holds one ${TITLE}, not ${documents.length}`);
  const image = writeImage(document ?? {}, problems);
  problems.finish();
  return writeJsonText(image);
}

function writeImage(document: IntermediateDocument, problems: ExportProblems): Json {
  const providerPath = ['provider', 'one-es'];
  const provider = problems.object(problems.object(document['provider'], ['provider'])['one-es'], providerPath);
  const extra = problems.object(provider['extra'], [...providerPath, 'extra']);
  const assumed = problems.object(provider['assumed'], [...providerPath, 'assumed']);
  const written = exportArtifacts(document['steps'], {
    title: TITLE,
    references: false,
    provider,
    providerPath,
    secrets: problems.object(document['secrets'], ['secrets']),
    problems,
  });
  const regions = writeRegions(document['outputs'], problems);
  const imageType = typeof provider['imageType'] === 'string' ? provider['imageType'] : 'Managed';
  const source = writeSource(document['source'], assumed['source'], imageType, problems);
  const tags = problems.object(document['tags'], ['tags']);
  for (const [key, value] of Object.entries(tags)) if (typeof value !== 'string') problems.add(['tags', key], 'is no text');
  const profile = { ...objectOr(extra['publishingProfile']), ...(regions === undefined ? {} : { targetRegions: regions }) };
  const allTags = { ...objectOr(extra['tags']), ...tags };
  // What the definition says itself comes after what was kept, and so counts.
  return {
    ...(imageType === assumed['imageType'] ? {} : { imageType }),
    ...source,
    ...(written.length === 0 && 'resourceId' in source ? {} : { artifacts: written.map(artifactOf) }),
    ...(Object.keys(profile).length === 0 ? {} : { publishingProfile: profile }),
    ...(Object.keys(allTags).length === 0 ? {} : { tags: allTags }),
    ...withoutMembers(extra, [
      ...Object.keys(source),
      ...(imageType === assumed['imageType'] ? [] : ['imageType']),
      ...(isJsonObject(extra['publishingProfile']) || regions !== undefined ? ['publishingProfile'] : []),
      ...(isJsonObject(extra['tags']) || Object.keys(tags).length > 0 ? ['tags'] : []),
      'artifacts',
      'license',
    ]),
  };
}

function artifactOf({ name, parameters, extra }: { name: string; parameters: JsonObject; extra: JsonObject }): JsonObject {
  return { name, ...(Object.keys(parameters).length === 0 ? {} : { parameters }), ...withoutMembers(extra, ['name', 'parameters']) };
}

function writeSource(value: Json | undefined, assumed: Json | undefined, imageType: string, problems: ExportProblems): JsonObject {
  if (value === undefined || isSame(value, assumed)) return {};
  const source = problems.object(value, ['source']);
  const known: Readonly<Record<string, readonly string[]>> = {
    marketplace: ['publisher', 'offer', 'sku', 'version'],
    gallery: ['id', 'version'],
    managed: ['id'],
  };
  const members = known[String(source['kind'])];
  if (members === undefined) {
    problems.add(['source', 'kind'], `a ${TITLE} starts from marketplace, gallery or managed, not ${String(source['kind'])}`);
    return {};
  }
  problems.only(source, ['kind', ...members], ['source']);
  const text = baseImageOf(source);
  if (text === undefined) {
    const hint = source['kind'] === 'marketplace' ? 'publisher, offer, sku and version' : 'the resource id of an image';
    problems.add(['source'], 'does not name an image', `it needs ${hint}`);
    return {};
  }
  return imageType.toLowerCase() === 'sharedimagegallery' && source['kind'] !== 'marketplace' ? { resourceId: text } : { baseImage: text };
}

/** Regions of the one output: 1ES keeps the versions in a gallery of its own, under a name of its own. */
function writeRegions(value: Json | undefined, problems: ExportProblems): readonly JsonObject[] | undefined {
  if (value === undefined) return undefined;
  if (!isJsonList(value)) {
    problems.add(['outputs'], 'is no list');
    return undefined;
  }
  for (const index of value.keys()) if (index > 0) problems.add(['outputs', index], `a ${TITLE} has one output`);
  const path: JsonPath = ['outputs', 0];
  const output = problems.object(value[0], path);
  const { kind, regions } = output;
  if (kind === 'managed') problems.only(output, ['kind', 'name', 'regions'], path);
  else if (kind === 'gallery') {
    const version = output['version'] === 'auto' ? ['version'] : [];
    problems.only(output, ['kind', 'id', 'gallery', 'definition', 'regions', ...version], path);
  } else if (value.length > 0) problems.add([...path, 'kind'], `a ${TITLE} goes to managed or gallery, not ${String(kind)}`);
  if (regions === undefined) return undefined;
  const target = regionsOf(regions);
  if (target === undefined && !(isJsonList(regions) && regions.length === 0)) {
    problems.add([...path, 'regions'], `regions of a ${TITLE} are {name, replicas} each`);
  }
  return target as readonly JsonObject[] | undefined;
}

function objectOr(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
