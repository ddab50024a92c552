import { dirname } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { isJsonList, isJsonObject, type JsonFile, type JsonObject, type JsonPath, readJsonFile } from '@bakehouse/records/json';
import { secretNameIn } from '../check/secret-references.ts';
import { DEFAULT_MANIFEST, type ManifestFacts, OFFERED_FOLDERS, type TemplateFacts, type TemplateText } from './template-facts.ts';

type Json = JsonFile['data'];

/** What makes or changes something. */
const PARTS = ['builders', 'provisioners', 'post-processors', 'error-cleanup-provisioner'];
const EXPRESSION = /\{\{([^{}]*)\}\}/g;
const USER = /^-?\s*user\s+[`"]([^`"]+)[`"]\s*-?$/;
/** Variables may stand for one another, even in a circle. */
const MOST_STEPS = 50;

/** A template in Packer's old JSON, with its data. */
export interface JsonTemplate {
  readonly facts: TemplateFacts;
  readonly data: JsonObject;
}

/**
 * Reads a template in Packer's old JSON. Comments, commas at the end and the like, which Packer refuses and Resource Manager takes, are
 * `liberties`.
 *
 * @param path of the file, absolute
 * @param shown how places call it
 * @throws InputError when it is no such template
 */
export function readJsonTemplate(text: string, path: string, shown: string, given: Readonly<Record<string, string>>): JsonTemplate {
  const file = readJsonFile(text, shown);
  const place = (at: JsonPath) => ({ file: shown, ...file.keyPlace(at) });
  const { data } = file;
  if (data === undefined) {
    const findings = file.findings.filter(({ severity }) => severity === 'error');
    throw new InputError(`The Packer template ${shown} is not JSON: ${findings[0]?.message ?? 'it is empty'}.`, { findings });
  }
  if (!isJsonObject(data) || !isJsonList(data['builders'])) {
    const message = 'the Packer template has no list "builders"';
    const findings = [{ severity: 'error', ...place([]), message } as const];
    throw new InputError(`The Packer template ${shown} has no list "builders".`, { findings });
  }
  const variables = isJsonObject(data['variables']) ? data['variables'] : {};
  const reader = new TextReader({ variables, given, folder: dirname(path) }, place);
  for (const part of PARTS) reader.visit(data[part], [part], part, '');
  const facts: TemplateFacts = {
    language: 'json',
    path,
    folder: dirname(path),
    files: [path],
    variables: new Set(Object.keys(variables)),
    texts: reader.texts,
    manifests: manifestsIn(data['post-processors'], place),
    requiresPlugins: false,
    problems: [],
    liberties: file.findings.map(({ message, line = 1, column = 1 }) => ({ file: shown, line, column, message })),
  };
  return { facts, data };
}

/**
 * What an importer kept of a template, as if it were one.
 *
 * @param folder where the files lie that it names
 */
export function keptTemplateFacts(kept: Readonly<Record<string, unknown>>, folder: string): TemplateFacts {
  const reader = new TextReader({ variables: {}, given: {}, folder }, () => ({ file: '', line: 1, column: 1 }));
  reader.visit(kept as JsonObject, [], '', '');
  return {
    ...{ language: 'json', path: folder, folder, files: [], variables: new Set<string>(), texts: reader.texts },
    ...{ manifests: [], requiresPlugins: false, problems: [], liberties: [] },
  };
}

interface JsonScope {
  readonly variables: JsonObject;
  readonly given: Readonly<Record<string, string>>;
  readonly folder: string;
}

class TextReader {
  readonly texts: TemplateText[] = [];
  readonly #scope: JsonScope;
  readonly #place: (path: JsonPath) => TemplateText['place'];

  constructor(scope: JsonScope, place: (path: JsonPath) => TemplateText['place']) {
    this.#scope = scope;
    this.#place = place;
  }

  visit(value: Json, path: JsonPath, option: string, component: string): void {
    if (typeof value === 'string') this.texts.push({ option, component, value: textValue(value, this.#scope), place: this.#place(path) });
    else if (isJsonList(value)) for (const [index, item] of value.entries()) this.visit(item, [...path, index], option, component);
    else if (isJsonObject(value)) {
      // A file that a provisioner fetches from the machine is none that it brings.
      if (value['direction'] === 'download') return;
      const type = typeof value['type'] === 'string' ? value['type'] : component;
      for (const [key, member] of Object.entries(value)) this.visit(member, [...path, key], key, type);
    }
  }
}

/** A text with `{{…}}` in it, without asking Packer. */
function textValue(text: string, scope: JsonScope, steps = 0): TemplateText['value'] {
  if (steps > MOST_STEPS) return 'unknown';
  let special: 'unknown' | 'ours' | undefined;
  const known = text.replaceAll(EXPRESSION, (_, written: string) => {
    const value = expressionValue(written.trim(), scope, steps);
    if (typeof value !== 'string') return value.text;
    if (special !== 'ours') special = value;
    return '';
  });
  return special ?? { text: known };
}

function expressionValue(expression: string, scope: JsonScope, steps: number): TemplateText['value'] {
  if (expression === 'template_dir' || expression === 'pwd') return { text: scope.folder };
  const name = USER.exec(expression)?.[1];
  if (name === undefined) return 'unknown';
  const given = Object.hasOwn(scope.given, name) ? scope.given[name] : undefined;
  if (given !== undefined) return secretNameIn(given) === undefined ? { text: given } : 'unknown';
  if (OFFERED_FOLDERS.some((offered) => offered === name)) return 'ours';
  const standard = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
  if (typeof standard === 'string') return textValue(standard, scope, steps + 1);
  return typeof standard === 'number' ? { text: String(standard) } : 'unknown';
}

function manifestsIn(processors: Json, place: (path: JsonPath) => TemplateText['place']): ManifestFacts[] {
  if (!isJsonList(processors)) return [];
  return processors.flatMap((entry, index): ManifestFacts[] => {
    if (isJsonList(entry)) return manifestsIn(entry, (path) => place(['post-processors', index, ...path.slice(1)]));
    const isManifest = entry === 'manifest' || (isJsonObject(entry) && entry['type'] === 'manifest');
    if (!isManifest) return [];
    const { output = DEFAULT_MANIFEST, strip_path: strip = false } = isJsonObject(entry) ? entry : {};
    const isPlain = typeof output === 'string' && !output.includes('{{');
    return [
      {
        output: isPlain ? output : undefined,
        stripPath: typeof strip === 'boolean' ? strip : 'unknown',
        place: place(['post-processors', index]),
      },
    ];
  });
}
