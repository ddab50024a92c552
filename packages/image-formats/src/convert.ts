import type { Json } from '@bakehouse/core/data';
import { isObject, renderVariables } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { InputError } from '@bakehouse/core/errors';
import type { ImageFormat, IntermediateDocument } from './mapping/image-format.ts';
import { writeYaml } from './mapping/yaml-file.ts';

export interface ConvertedFile {
  /** Without folder. */
  readonly name: string;
  readonly text: string;
}

/** The order in which people read a definition; other keys follow. */
const KEY_ORDER = [
  'schema',
  'abstract',
  'extends',
  'image',
  'variables',
  'variableFiles',
  'secrets',
  'source',
  'build',
  'steps',
  'generalize',
  'tests',
  'outputs',
  'tags',
  'lifecycle',
  'consumers',
  'builders',
  'provider',
];

/** A `*.vmimage.yaml` for each document, named by the image's id; a document that is only extended keeps the name of its file. */
export function writeDefinitions(documents: readonly IntermediateDocument[], stem: string): ConvertedFile[] {
  return documents.map((document) => ({ name: `${idOf(document) ?? stem}.vmimage.yaml`, text: writeYaml(inOrder(document)) }));
}

/**
 * Writes documents in another format, with their variables replaced.
 *
 * @param variables override those of the documents
 * @throws InputError when the format cannot say what they hold
 */
export function writeInFormat(
  documents: readonly IntermediateDocument[],
  format: ImageFormat,
  stem: string,
  variables: Readonly<Record<string, string>>,
): ConvertedFile {
  const rendered = documents.map((document) => renderDocument(document, variables));
  return { name: `${stem}.${format.extension}`, text: format.write(rendered) };
}

/** Replaces the variables in all texts of a document; one without a value stays as it is. */
export function renderDocument(document: IntermediateDocument, given: Readonly<Record<string, string>>): IntermediateDocument {
  const { variables: own, ...rest } = document;
  const texts = Object.entries(isObject(own) ? own : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return renderTexts(rest, { ...Object.fromEntries(texts), ...given }) as IntermediateDocument;
}

function renderTexts(value: Json, variables: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string') return renderVariables(value, variables).text;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => renderTexts(item, variables));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : renderTexts(item, variables)]),
  );
}

/** The image's id, when the document has one. */
export function idOf({ image }: IntermediateDocument): string | undefined {
  const id = isObject(image) ? image['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Fails when two files would have the same name.
 *
 * @param sources what each file was made of, by its name
 */
export function checkNames(sources: readonly { readonly name: string; readonly source: string }[]): void {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { name, source } of sources) {
    // Windows and macOS take these for the same file.
    const key = name.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, source);
    else findings.push({ severity: 'error', file: source, message: `would be written to ${name}, as ${other} would` });
  }
  if (findings.length > 0) throw new InputError('Two files would be written to one place.', { findings });
}

function inOrder(document: IntermediateDocument): IntermediateDocument {
  const known = KEY_ORDER.filter((key) => document[key] !== undefined);
  const others = Object.keys(document).filter((key) => !KEY_ORDER.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, document[key]]));
}
