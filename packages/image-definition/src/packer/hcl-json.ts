import { isJsonList, isJsonObject, type JsonFile, type JsonObject, type JsonPath, readJsonFile } from '@bakehouse/records/json';
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile, HclPlace } from './hcl.ts';
import { parseHclText } from './hcl-parser.ts';

type Json = JsonFile['data'];

/** The blocks of a Packer template, each with the number of its labels; JSON does not tell blocks from settings. */
const BLOCKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '': { packer: 0, variable: 1, variables: 0, local: 1, locals: 0, source: 2, data: 2, build: 0 },
  packer: { required_plugins: 0 },
  build: { source: 1, provisioner: 1, 'error-cleanup-provisioner': 1, 'post-processor': 1, 'post-processors': 0 },
  'post-processors': { 'post-processor': 1 },
};

/**
 * Reads HCL in JSON syntax (hashicorp/hcl, json/spec.md), as `.pkr.json` has it: keys are settings and blocks, texts are templates.
 *
 * @param shown how places call the file
 */
export function readHclJson(text: string, shown: string): HclFile {
  const file = readJsonFile(text, shown);
  const body: OpenBody = { attributes: [], blocks: [] };
  const [error] = file.findings.filter(({ severity }) => severity === 'error');
  if (error !== undefined) {
    return { body, problem: { file: shown, line: error.line ?? 1, column: error.column ?? 1, message: error.message } };
  }
  if (!isJsonObject(file.data)) return { body, problem: { file: shown, line: 1, column: 1, message: 'the file does not hold an object' } };
  new JsonBodies(file, shown).fill(body, file.data, [], '');
  return { body };
}

interface OpenBody extends HclBody {
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

class JsonBodies {
  readonly #file: JsonFile;
  readonly #shown: string;

  constructor(file: JsonFile, shown: string) {
    this.#file = file;
    this.#shown = shown;
  }

  fill(body: OpenBody, data: JsonObject, path: JsonPath, type: string): void {
    for (const [name, value] of Object.entries(data)) {
      const at = [...path, name];
      // The comment of JSON's syntax.
      if (name === '//' || value === undefined) continue;
      const labels = BLOCKS[type]?.[name];
      if (labels === undefined) body.attributes.push({ name, value: expressionOf(value), place: this.#place(at) });
      else this.#blocks(body, name, value, at, labels, []);
    }
  }

  /** A body, a list of such, or one by each label. */
  #blocks(parent: OpenBody, type: string, value: Json, path: JsonPath, count: number, labels: readonly string[]): void {
    if (isJsonList(value)) {
      for (const [index, item] of value.entries()) this.#blocks(parent, type, item, [...path, index], count, labels);
    } else if (isJsonObject(value) && labels.length < count) {
      for (const [label, item] of Object.entries(value)) this.#blocks(parent, type, item, [...path, label], count, [...labels, label]);
    } else if (isJsonObject(value)) {
      const body: OpenBody = { attributes: [], blocks: [] };
      parent.blocks.push({ type, labels, body, place: this.#place(path) });
      this.fill(body, value, path, type);
    }
  }

  #place(path: JsonPath): HclPlace {
    return { file: this.#shown, ...this.#file.keyPlace(path) };
  }
}

function expressionOf(value: Json): HclExpression {
  if (typeof value === 'string') return parseHclText(value);
  if (isJsonList(value)) return { kind: 'list', parts: value.map(expressionOf) };
  if (!isJsonObject(value)) return { kind: 'literal', value: value ?? null };
  const members = Object.entries(value).map(([key, member]) => ({ key: parseHclText(key), value: expressionOf(member) }));
  return { kind: 'object', members };
}
