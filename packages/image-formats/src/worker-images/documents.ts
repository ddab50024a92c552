import type { Json } from '@bakehouse/core/data';
import { escapeVariables } from '../mapping/escape-variables.ts';
import { FieldReader, type FieldValues, type Remainder, type ReportAt } from '../mapping/file-fields.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { defined, type JsonObject, valueAt } from '../mapping/key-tree.ts';
import { awsParts, azureParts, type CloudParts, gcpParts } from './cloud-parts.ts';
import { type Cloud, COMMON_FIELDS, cloudsOf, cloudsOfSection, FIELDS_OF, SOURCE_ID_FIELD, TAGS } from './clouds.ts';
import { tagsAsMapping } from './tag-list.ts';
import { testsInVm } from './test-list.ts';

/** The word that stands for the value of a file of defaults. */
export const SENTINEL = 'default';

/** `provider.worker-images`. */
export type WorkerImagesRemainder = Remainder & {
  /** Order of the tags, where they are written as a list. */
  readonly tagOrder?: readonly string[];
};

export interface FileContent {
  readonly documents: readonly IntermediateDocument[];
  readonly clouds: readonly Cloud[];
  readonly values: FieldValues;
  readonly tags: Readonly<Record<string, string>>;
  readonly remainder: WorkerImagesRemainder;
}

const PARTS: Readonly<Record<Cloud, (values: FieldValues, arch: string | undefined) => CloudParts>> = {
  azure: azureParts,
  gcp: gcpParts,
  aws: awsParts,
};

/**
 * One document for each cloud that a file serves. A file without `image` is one of defaults: an abstract document without an image.
 *
 * @param stem name of the file without folder and extension
 */
export function documentsOf(file: JsonObject, stem: string, report: ReportAt): FileContent {
  const { data, order } = tagsAsMapping(file);
  const reader = new FieldReader(data, report, SENTINEL);
  const clouds: readonly Cloud[] = data['image'] === undefined ? ['azure'] : cloudsOf(data);
  const values: FieldValues = reader.read(COMMON_FIELDS);
  // Azure last: image.image_name is the name of a Google image first.
  for (const cloud of ['gcp', 'aws', 'azure'] as const) {
    if (clouds.includes(cloud)) Object.assign(values, reader.read(FIELDS_OF[cloud].filter((field) => field !== SOURCE_ID_FIELD)));
  }
  // The template looks for a base by the filter; an id counts only without one.
  if (clouds.includes('aws') && values['sourceFilter'] === undefined) Object.assign(values, reader.read([SOURCE_ID_FIELD]));
  const tags = reader.readTexts(TAGS);
  const remainder = { ...reader.remainder(), ...(order === undefined ? {} : { tagOrder: order }) };
  const arch = archOf(valueAt(data, ['vm', 'tc_arch']));
  const documents = clouds.map((cloud) => {
    const parts = PARTS[cloud](values, arch);
    const provider = providerOf(remainder, cloud, clouds);
    const head = data['image'] === undefined ? { abstract: true } : headOf(stem, cloud, clouds, parts, tags);
    return escapeVariables(documentOf(head, parts, values, tags, provider) as unknown as Json) as IntermediateDocument;
  });
  return { documents, clouds, values, tags, remainder };
}

function headOf(stem: string, cloud: Cloud, clouds: readonly Cloud[], parts: CloudParts, tags: Readonly<Record<string, string>>) {
  const pool = tags['worker_pool_id'];
  const names = { key: stem, ...(pool === undefined || pool === '' ? {} : { pool }) };
  const id = imageIdOf(clouds.length > 1 ? `${stem.slice(0, 57)}-${cloud}` : stem);
  return { ...(parts.missing.length > 0 ? { abstract: true } : {}), image: { id, ...parts.traits, names } };
}

function documentOf(head: object, parts: CloudParts, values: FieldValues, tags: object, provider: object | undefined): object {
  // The bootstrap script installs what the tags of the machine name.
  const readsTags = Object.keys(tags).length > 0 ? true : undefined;
  const build = defined({ ...parts.build, osDiskGB: values['osDisk'], spot: values['spot'], readsTags });
  const source = defined(parts.source);
  const tests = values['tests'];
  const image = 'image' in head;
  return {
    schema: 'vm-image/1',
    ...head,
    ...(Object.keys(tags).length > 0 ? { tags } : {}),
    ...(image ? { source } : {}),
    ...(image || Object.keys(build).length > 0 ? { build } : {}),
    ...(image || parts.steps.length > 0 ? { steps: parts.steps } : {}),
    ...(Array.isArray(tests) ? { tests: { inVm: testsInVm(tests) } } : {}),
    ...(parts.outputs.length > 0 ? { outputs: parts.outputs } : {}),
    ...(image ? { builders: [parts.builder] } : {}),
    ...(provider === undefined ? {} : { provider: { 'worker-images': provider } }),
  };
}

/** What one document keeps: the sections of its own cloud. */
function providerOf(left: WorkerImagesRemainder, cloud: Cloud, clouds: readonly Cloud[]): object | undefined {
  const own = (section: string) => cloudsOfSection(section, clouds).includes(cloud);
  const pointers = <T>(record: Readonly<Record<string, T>> | undefined) =>
    filled(Object.entries(record ?? {}).filter(([pointer]) => own(pointer.split('/')[1] ?? '')));
  const kept = defined({
    keys: pointers(left.keys),
    written: pointers(left.written),
    extra: filled(Object.entries(left.extra ?? {}).filter(([section]) => own(section))),
    tagOrder: left.tagOrder,
  });
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function filled<T>(entries: readonly (readonly [string, T])[]): Record<string, T> | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** `vm.tc_arch` as the architectures of a definition are called. */
export function archOf(written: unknown): 'x64' | 'arm64' | undefined {
  if (typeof written !== 'string') return undefined;
  if (/^(?:amd64|x64|x86_64)$/i.test(written)) return 'x64';
  return /^(?:arm64|aarch64)$/i.test(written) ? 'arm64' : undefined;
}
