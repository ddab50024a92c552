import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { escapeVariables } from '../mapping/escape-variables.ts';
import type { ImageFormat, Imported, ImportOptions, IntermediateDocument } from '../mapping/image-format.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { canonicalData } from './canonical.ts';
import { isList, isMap, type JsonMap, member, readClassicSource } from './classic-source.ts';
import { findingsOf } from './findings.ts';
import { readImageFile, writeImageFile } from './image-file.ts';
import { readShared, writeShared } from './shared-file.ts';

const NAME = 'cloud-image-builder-classic';
/** The top-level keys of an image's file; a map without any of them is a file that images share. */
const IMAGE_FILE = ['image', 'iso', 'target', 'manager'];

/** The YAML below `config/` of Mozilla's Cloud Image Builder, before it came to use Packer: document 002. */
export const cloudImageBuilderClassic: ImageFormat = {
  name: NAME,
  aliases: ['cib-classic', 'cloud-image-builder'],
  title: 'Cloud Image Builder, classic (config/*.yaml)',
  extension: 'yaml',
  read,
  write,
  canonical: (text) => canonicalData(readClassicSource(text, 'the file').data),
};

function read(text: string, { shown, stem }: ImportOptions): Imported {
  const source = readClassicSource(text, shown);
  const { data } = source;
  if (!isMap(data) && !isList(data)) {
    const place = source.valuePlace([]);
    const message = 'the file holds neither a mapping (an image, or product keys) nor a list (packages, drivers, commands, services)';
    throw unusable(shown, [...source.findings, { severity: 'error', ...place, message }]);
  }
  const isImage = isImageFile(data);
  const document = isImage ? imageDocument(data, stem) : sharedDocument(data, stem);
  const kept = member(document['provider'], NAME);
  return {
    documents: [escapeVariables(document) as IntermediateDocument],
    findings: findingsOf(source, shown, isImage, isMap(kept) ? kept : {}),
  };
}

function isImageFile(data: Json): data is JsonMap {
  return isMap(data) && IMAGE_FILE.some((key) => Object.hasOwn(data, key));
}

function imageDocument(data: JsonMap, stem: string): JsonMap {
  const { document, provider } = readImageFile(data, stem);
  const { image, ...rest } = document;
  // Without a disk to build or an ISO to build it from, the document cannot stand alone.
  const partial = !isMap(data['image']) || !isMap(data['iso']);
  return {
    schema: 'vm-image/1',
    ...(partial ? { abstract: true } : {}),
    image: { id: idOf(stem), ...(isMap(image) ? image : {}) },
    ...rest,
    provider: { [NAME]: provider },
  };
}

function sharedDocument(data: Json, stem: string): JsonMap {
  return { schema: 'vm-image/1', abstract: true, image: { os: 'windows', names: { key: stem } }, provider: { [NAME]: readShared(data) } };
}

function write(documents: readonly IntermediateDocument[]): string {
  const findings: Finding[] = [];
  const refuse = (path: string, message: string) => void findings.push({ severity: 'error', message: `${path}: ${message}` });
  const [document = {}] = documents;
  if (documents.length !== 1) refuse('the documents', `a file of this format holds one image, not ${documents.length}`);
  const kept = member(document['provider'], NAME);
  const provider = isMap(kept) ? kept : {};
  const shared = document['abstract'] === true && provider['kind'] !== undefined;
  const data = shared ? writeShared(provider) : writeImageFile(document, provider, refuse);
  if (findings.length > 0) throw new InputError(`The definition cannot be written as ${NAME}.`, { findings });
  return `---\n${writeYaml(data)}`;
}

function unusable(shown: string, findings: readonly Finding[]): InputError {
  return new InputError(`The file ${shown} is not one of ${NAME}.`, { findings });
}

/** 2 to 63 of a-z, 0-9 and -, beginning with a letter or digit. */
function idOf(stem: string): string {
  const id = stem
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63);
  return id.length < 2 ? `image-${id}`.replace(/-$/, '') : id;
}
