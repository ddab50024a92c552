import type { FindingList } from '../findings/finding-list.ts';
import { shorten, spellPath } from '../findings/spell-path.ts';
import type { DefinitionPlaces, Place, ValuePath } from '../parse/definition-places.ts';
import { isMapping } from '../parse/unchecked-data.ts';
import { schema } from '../schema/vm-image-1.ts';
import { guess, meant, NO_MERGING, suggest } from './guesses.ts';
import { type SchemaError, validate } from './validate-definition.js';

/** Keywords of which only what they lead to is worth saying. */
const SILENT = new Set(['propertyNames', 'if', 'anyOf']);

interface SchemaCheck {
  readonly places: DefinitionPlaces;
  /** Values with undefined variables, as JSON of their paths: reported already, so not held against the schema. */
  readonly unresolved: ReadonlySet<string>;
  /** True for a definition that is only there to be extended: nothing has to be in it. */
  readonly partial?: boolean;
}

/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 */
export function checkAgainstSchema(data: unknown, { places, unresolved, partial = false }: SchemaCheck, findings: FindingList): void {
  if (validate(data)) return;
  for (const error of validate.errors ?? []) {
    if (SILENT.has(error.keyword) || (partial && isAboutAbsence(error))) continue;
    findings.addLazily(() => {
      const { path, value } = locate(error.instancePath, data);
      if (unresolved.size > 0 && isUnresolved(error, path, unresolved)) return undefined;
      const finding = describe({ ...error, path, value, ...rulesOf(error.schemaPath) }, places);
      if (finding === undefined) return undefined;
      const { place, message, hint } = finding;
      return { severity: 'error', ...place, message, ...(hint === undefined ? {} : { hint }) };
    });
  }
  validate.errors = null;
}

/** True for what may still come from a definition that extends this one. */
function isAboutAbsence({ keyword, params }: SchemaError): boolean {
  return keyword === 'required' || keyword === 'oneOf' || (keyword === 'discriminator' && params['error'] === 'tag');
}

function isUnresolved(error: SchemaError, path: ValuePath, unresolved: ReadonlySet<string>): boolean {
  const whole = error.keyword === 'discriminator' ? [...path, String(error.params['tag'])] : path;
  return unresolved.has(JSON.stringify(whole));
}

/** A value that the schema forbids. */
interface Fault extends SchemaError {
  readonly path: ValuePath;
  readonly value: unknown;
  /** What the keyword says, and the schema that it is in. */
  readonly rule: unknown;
  readonly parent: {
    readonly properties?: object;
    readonly discriminator?: { readonly propertyName: string };
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly patternErrorMessage?: string;
    readonly deprecated?: boolean;
  };
}

interface Description {
  readonly place: Place;
  readonly message: string;
  readonly hint?: string | undefined;
}

function describe(error: Fault, source: DefinitionPlaces): Description | undefined {
  const { path, value, parent } = error;
  const name = spellPath(path);
  const here = { place: source.valuePlace(path) };
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params['additionalProperty']), error, source);
    case 'required': {
      // Of the alternatives of a `oneOf`; that error says it.
      if (parent.properties === undefined && parent.discriminator === undefined) return undefined;
      const missing = String(error.params['missingProperty']);
      const misspelt = misspeltKey(error, [missing]);
      if (misspelt !== undefined) return unknownKey(misspelt, error, source);
      return { place: path.length === 0 ? here.place : source.keyPlace(path), message: `${name} lacks "${missing}"` };
    }
    case 'oneOf': {
      // Another type is reported as such.
      if (!isMapping(value)) return undefined;
      const choices = error.rule as readonly Alternative[];
      const misspelt = misspeltKey(
        error,
        choices.flatMap(({ required }) => required),
      );
      if (misspelt !== undefined) return unknownKey(misspelt, error, source);
      return { place: source.keyPlace(path), message: `${name} needs ${alternatives(choices)}` };
    }
    case 'discriminator': {
      const tag = String(error.params['tag']);
      const kind: unknown = error.params['tagValue'];
      // No such key: `required` says it.
      if (kind === undefined) return undefined;
      const place = source.valuePlace([...path, tag]);
      if (typeof kind !== 'string') return { place, message: `${name}.${tag} must be text` };
      const known = kindsOf(parent, tag);
      return { place, message: `${name}.${tag} must be ${listing(known)}, not ${quote(kind)}`, hint: guess(kind, known) };
    }
    case 'type':
      return { ...here, ...wrongType(error, source) };
    case 'const':
      return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String);
      // Of what may still be written, nothing is proposed.
      if (parent.deprecated === true) return undefined;
      // A wrong type is reported as such.
      if (typeof value === 'object' || (typeof value === 'number') !== allowed.every((one) => /^\d+$/.test(one))) return undefined;
      const text = String(value);
      const hint = allowed.length === 1 ? undefined : guess(text, allowed);
      return { ...here, message: `${name} must be ${listing(allowed)}, not ${typeof value === 'string' ? quote(text) : text}`, hint };
    }
    case 'pattern':
      if (error.propertyName !== undefined) {
        return {
          place: source.keyPlace([...path, error.propertyName]),
          message: `the key "${shorten(error.propertyName)}" in ${name} ${parent.patternErrorMessage}`,
        };
      }
      return { ...here, message: `${name} ${parent.patternErrorMessage ?? 'is not well formed'}` };
    case 'minimum':
    case 'maximum':
      // A wrong type is reported as such.
      if (parent.type === 'integer' && !Number.isInteger(value)) return undefined;
      return { ...here, message: `${name} must be at ${error.keyword === 'minimum' ? 'least' : 'most'} ${error.params['limit']}` };
    case 'minLength':
    case 'minItems':
      return { ...here, message: `${name} must not be empty` };
    case 'maxItems':
      return { ...here, message: `${name} can have only ${error.params['limit']}` };
    case 'uniqueItems': {
      const again = Math.max(Number(error.params['i']), Number(error.params['j']));
      return {
        place: source.valuePlace([...path, again]),
        message: `${quote(String((value as unknown[])[again]))} is there twice in ${name}`,
      };
    }
    case 'minProperties':
    case 'maxProperties':
      return { ...here, message: `${name} must have exactly one of ${Object.keys(parent.properties ?? {}).join(', ')}` };
    default:
      return { ...here, message: `${name} ${error.message ?? 'is wrong'}` };
  }
}

function unknownKey(key: string, { path, parent }: Fault, source: DefinitionPlaces): Description {
  const where = path.length === 0 ? '' : ` in ${spellPath(path)}`;
  return {
    place: source.keyPlace([...path, key]),
    message: `unknown key "${shorten(key)}"${where}`,
    hint: suggest(key, knownKeys(parent)),
  };
}

/** Where the kind of a mapping decides what it may hold, nothing but that key is known without it. */
function knownKeys({ properties, discriminator }: Fault['parent']): string[] {
  return properties === undefined && discriminator !== undefined ? [discriminator.propertyName] : Object.keys(properties ?? {});
}

/** Unknown keys that are compared with one that is missing. */
const MAX_COMPARED = 100;

/**
 * The key that was meant to be one of those that are missing: one slip, of which the same is said as of every unknown key. The list of
 * findings holds that once.
 */
function misspeltKey({ value, parent }: Fault, missing: readonly string[]): string | undefined {
  if (!isMapping(value)) return undefined;
  const known = knownKeys(parent);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.slice(0, MAX_COMPARED).find((key) => missing.includes(meant(key, known) ?? ''));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  number: 'a number',
};

function wrongType({ params, path, value, parent }: Fault, source: DefinitionPlaces): { message: string; hint?: string | undefined } {
  const wanted = String(params['type']);
  const name = spellPath(path);
  const must = wanted
    .split(',')
    .map((type) => TYPES[type] ?? type)
    .join(', ');
  if (value === null && path.length === 0)
    return { message: 'the file is empty', hint: 'bakehouse init writes a definition to begin with' };
  if (value === null) return { message: `${name} has no value; it must be ${must}` };
  const found = Array.isArray(value) ? 'array' : typeof value;
  // A fraction is a number, too.
  const message = `${name} must be ${must}, not ${wanted === 'integer' && found === 'number' ? value : TYPES[found]}`;
  if (path.at(-1) === '<<') return { message, hint: NO_MERGING };
  if (path.length === 0) return { message, hint: 'begin it with "schema: vm-image/1"' };
  const variable = variableIn(value);
  if (variable !== undefined) return { message, hint: `write it in quotes: "{${variable}}"` };
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (wanted === 'string' && scalar) return mistakenScalar(message, { name, text: source.textOf(path), parent });
  if (wanted === 'array') return { message, hint: 'begin each item with "- "' };
  if (/^(\d+|true|false)$/.test(String(value)) && (wanted === 'integer' || wanted === 'boolean'))
    return { message, hint: 'write it without quotes' };
  return { message };
}

/** A number or truth value where text is wanted: in quotes it is right, unless the text is wrong as well, which is then all that is said. */
function mistakenScalar(
  message: string,
  { name, text, parent }: Pick<Fault, 'parent'> & { readonly name: string; readonly text: string },
): { message: string; hint?: string | undefined } {
  const { pattern, patternErrorMessage, enum: allowed } = parent;
  if (allowed !== undefined) return { message: `${name} must be ${listing(allowed)}, not ${shorten(text)}`, hint: guess(text, allowed) };
  const fits = pattern === undefined || new RegExp(pattern, 'u').test(text);
  if (!fits && patternErrorMessage !== undefined) return { message: `${name} ${patternErrorMessage}, not ${shorten(text)}` };
  return { message, hint: `write it in quotes: "${shorten(text)}"` };
}

/** The name in `{NAME}`, which YAML reads as a mapping where it has no quotes. */
function variableIn(value: unknown): string | undefined {
  if (!isMapping(value)) return undefined;
  const [[name, inner] = ['', ''], ...others] = Object.entries(value);
  return others.length === 0 && inner === null && /^[A-Z][A-Z0-9_]*$/.test(name) ? name : undefined;
}

function listing(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

interface Alternative {
  readonly required: readonly string[];
}

/** `either "file" or "url", and not both`. */
function alternatives(schemas: readonly Alternative[]): string {
  const names = schemas.map(({ required }) => required.map((key) => `"${key}"`).join(' and '));
  if (names.length === 2) return `either ${names.join(' or ')}, and not both`;
  return `exactly one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The values that the alternatives have for the key that tells them apart. */
function kindsOf(parent: unknown, tag: string): string[] {
  const { oneOf } = parent as {
    readonly oneOf: readonly { readonly properties: Readonly<Record<string, { readonly const: string } | undefined>> }[];
  };
  return oneOf.flatMap(({ properties }) => properties[tag]?.const ?? []);
}

/** The value that a JSON Pointer leads to, and the way there: list indexes are numbers. */
function locate(pointer: string, data: unknown): { path: ValuePath; value: unknown } {
  const path: (string | number)[] = [];
  let value = data;
  for (const key of keysIn(pointer)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return { path, value };
}

/** What the schema says at a place of it. */
function rulesOf(fragment: string): Pick<Fault, 'rule' | 'parent'> {
  const keys = keysIn(decodeURIComponent(fragment.slice(1)));
  let parent: unknown;
  let rule: unknown = schema;
  for (const key of keys) {
    parent = rule;
    rule = (rule as Record<string, unknown> | undefined)?.[key];
  }
  return { rule, parent: parent as Fault['parent'] };
}

function keysIn(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
