import { nearest } from '@bakehouse/core/edit-distance';
import type { Finding } from '@bakehouse/core/errors';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DefinitionSource, Place, ValuePath } from './definition-source.ts';
import { schema } from './vm-image-1-schema.ts';

let compiled: ValidateFunction | undefined;

/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 * @param unresolved values with undefined variables, as JSON of their paths: reported already, so not held against the schema
 */
export function checkAgainstSchema(data: unknown, source: DefinitionSource, shown: string, unresolved: ReadonlySet<string>): Finding[] {
  compiled ??= new Ajv2020({ allErrors: true, verbose: true, useDefaults: true, allowUnionTypes: true })
    .addVocabulary(['patternErrorMessage'])
    .compile(schema);
  if (compiled(data)) return [];
  const findings: Finding[] = [];
  for (const error of compiled.errors ?? []) {
    const path = pathOf(error.instancePath, data);
    if (unresolved.has(JSON.stringify(path))) continue;
    const finding = describe(error, path, source);
    if (finding === undefined) continue;
    const { place, message, hint } = finding;
    findings.push({ severity: 'error', file: shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
  }
  return findings;
}

/** `steps[1].file.mode`; the whole is "the definition". */
export function spellPath(path: ValuePath): string {
  let text = '';
  for (const segment of path) text += typeof segment === 'number' ? `[${segment}]` : `${text === '' ? '' : '.'}${segment}`;
  return text === '' ? 'the definition' : text;
}

interface Description {
  readonly place: Place;
  readonly message: string;
  readonly hint?: string | undefined;
}

function describe(error: ErrorObject, path: ValuePath, source: DefinitionSource): Description | undefined {
  const name = spellPath(path);
  const here = { place: source.valuePlace(path) };
  const parent = error.parentSchema as { readonly properties?: object; readonly patternErrorMessage?: string };
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const where = path.length === 0 ? '' : ` in ${name}`;
      return {
        place: source.keyPlace([...path, key]),
        message: `unknown key "${key}"${where}`,
        hint: suggest(key, Object.keys(parent.properties ?? {})),
      };
    }
    case 'required':
      // Of the two ways of a `oneOf`; that error says it.
      if (error.schemaPath.includes('/oneOf/')) return undefined;
      return {
        place: path.length === 0 ? here.place : source.keyPlace(path),
        message: `${name} lacks "${error.params['missingProperty']}"`,
      };
    case 'oneOf':
      return { place: source.keyPlace(path), message: `${name} needs either "file" or "url", and not both` };
    case 'type':
      return { ...here, ...wrongType(error, path, source) };
    case 'const':
      return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String);
      // A wrong type is reported as such.
      if (typeof error.data === 'object' || (typeof error.data === 'number') !== allowed.every((value) => /^\d+$/.test(value)))
        return undefined;
      const near = nearest(String(error.data), allowed);
      const hint = near === undefined || allowed.length === 1 ? undefined : `did you mean ${near}?`;
      return { ...here, message: `${name} must be ${listing(allowed)}, not ${JSON.stringify(error.data)}`, hint };
    }
    case 'pattern':
      if (error.propertyName !== undefined) {
        return {
          place: source.keyPlace([...path, error.propertyName]),
          message: `the key "${error.propertyName}" in ${name} ${parent.patternErrorMessage}`,
        };
      }
      return { ...here, message: `${name} ${parent.patternErrorMessage ?? 'is not well formed'}` };
    case 'propertyNames':
      return undefined;
    case 'minimum':
    case 'maximum':
      return { ...here, message: `${name} must be at ${error.keyword === 'minimum' ? 'least' : 'most'} ${error.params['limit']}` };
    case 'minLength':
    case 'minItems':
      return { ...here, message: `${name} must not be empty` };
    case 'maxItems':
      return { ...here, message: `${name} can have only ${error.params['limit']}` };
    case 'uniqueItems': {
      const again = Math.max(Number(error.params['i']), Number(error.params['j']));
      const value = (error.data as unknown[])[again];
      return { place: source.valuePlace([...path, again]), message: `${JSON.stringify(value)} is there twice in ${name}` };
    }
    case 'minProperties':
    case 'maxProperties':
      return { ...here, message: `${name} must have exactly one of ${Object.keys(parent.properties ?? {}).join(', ')}` };
    default:
      return { ...here, message: `${name} ${error.message ?? 'is wrong'}` };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

function wrongType(error: ErrorObject, path: ValuePath, source: DefinitionSource): { message: string; hint?: string } {
  const wanted = String(error.params['type']);
  const name = spellPath(path);
  if (error.data === null) return { message: `${name} has no value; it must be ${TYPES[wanted]}` };
  const found = Array.isArray(error.data) ? 'array' : typeof error.data === 'number' ? 'integer' : typeof error.data;
  const got = typeof error.data === 'number' ? 'a number' : TYPES[found];
  const message = `${name} must be ${TYPES[wanted]}, not ${got}`;
  const scalar = typeof error.data === 'number' || typeof error.data === 'boolean';
  if (wanted === 'string' && scalar) return { message, hint: `write it in quotes: "${source.textOf(path)}"` };
  if (wanted === 'array') return { message, hint: 'begin each item with "- "' };
  if (/^(\d+|true|false)$/.test(String(error.data)) && (wanted === 'integer' || wanted === 'boolean'))
    return { message, hint: 'write it without quotes' };
  return { message };
}

function suggest(key: string, known: readonly string[]): string | undefined {
  const near = nearest(key, known);
  if (near !== undefined) return `did you mean ${near}?`;
  return known.length === 0 ? undefined : `known: ${known.join(', ')}`;
}

function listing(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

/** A JSON Pointer as path: list indexes become numbers. */
function pathOf(pointer: string, data: unknown): ValuePath {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}
