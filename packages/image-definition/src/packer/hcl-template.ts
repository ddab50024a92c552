import { basename, join } from 'node:path';
import { readRegularText } from '@bakehouse/system/files';
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile } from './hcl.ts';
import { readHclJson } from './hcl-json.ts';
import { parseHcl } from './hcl-parser.ts';
import { type HclScope, knownValue, textsIn } from './hcl-values.ts';
import { DEFAULT_MANIFEST, type ManifestFacts, type TemplateFacts, type TemplateText } from './template-facts.ts';

/** Files of a template in HCL, its own syntax and JSON. */
export const HCL_TEMPLATE = /\.pkr\.(?:hcl|json)$/;
/** Files of values that Packer reads by itself when a template is a folder. */
export const HCL_VALUES = /\.auto\.pkrvars\.(?:hcl|json)$/;

/**
 * Reads a template in HCL.
 *
 * @param names of its files in the folder
 * @param path what Packer gets
 * @param given values of variables
 * @param show how places call a file
 */
export async function readHclTemplate(
  names: readonly string[],
  { path, folder, given, show }: { path: string; folder: string; given: Readonly<Record<string, string>>; show: (file: string) => string },
): Promise<TemplateFacts> {
  const files = names.map((name) => join(folder, name));
  const read: HclFile[] = [];
  const values = new Map<string, HclExpression>();
  for (const file of files) {
    const text = await readRegularText(file);
    const parsed = file.endsWith('.json') ? readHclJson(text, show(file)) : parseHcl(text, show(file));
    if (HCL_VALUES.test(basename(file))) for (const { name, value } of parsed.body.attributes) values.set(name, value);
    else read.push(parsed);
  }
  const blocks = read.flatMap(({ body }) => body.blocks);
  const variables = variablesOf(blocks);
  const scope: HclScope = { variables: new Map([...variables.defaults, ...values]), locals: localsOf(blocks), given, folder };
  return {
    language: 'hcl',
    path,
    folder,
    files,
    variables: variables.names,
    texts: blocks.flatMap((block) => textsOf(block, scope)),
    manifests: manifestsOf(blocks, scope),
    requiresPlugins: blocks.some(({ type, body }) => type === 'packer' && body.blocks.some((block) => block.type === 'required_plugins')),
    problems: read.flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
    liberties: [],
  };
}

/** `variable "name" { default = … }`, and `variables { name = … }`. */
function variablesOf(blocks: readonly HclBlock[]): { names: ReadonlySet<string>; defaults: ReadonlyMap<string, HclExpression> } {
  const names = new Set<string>();
  const defaults = new Map<string, HclExpression>();
  for (const { type, labels, body } of blocks) {
    if (type === 'variables') {
      for (const { name, value } of body.attributes) {
        names.add(name);
        defaults.set(name, value);
      }
    }
    const [name] = labels;
    if (type !== 'variable' || name === undefined) continue;
    names.add(name);
    const standard = body.attributes.find((attribute) => attribute.name === 'default');
    if (standard !== undefined) defaults.set(name, standard.value);
  }
  return { names, defaults };
}

/** `locals { name = … }`, and `local "name" { expression = … }`. */
function localsOf(blocks: readonly HclBlock[]): ReadonlyMap<string, HclExpression> {
  const locals = new Map<string, HclExpression>();
  for (const { type, labels, body } of blocks) {
    if (type === 'locals') for (const { name, value } of body.attributes) locals.set(name, value);
    const [name] = labels;
    const expression = body.attributes.find((attribute) => attribute.name === 'expression');
    if (type === 'local' && name !== undefined && expression !== undefined) locals.set(name, expression.value);
  }
  return locals;
}

/** What the blocks that make or change something say; of locals only which files they read. */
function textsOf(block: HclBlock, scope: HclScope): TemplateText[] {
  if (block.type === 'locals' || block.type === 'local') return attributesIn(block.body).flatMap((each) => readIn(each, scope));
  if (block.type === 'source' || block.type === 'data') return bodyTexts(block.body, block.labels[0] ?? '', scope);
  if (block.type !== 'build') return [];
  return componentsIn(block.body).flatMap(({ labels, body }) => bodyTexts(body, labels[0]?.split('.').at(-2) ?? labels[0] ?? '', scope));
}

function readIn({ name, value, place }: HclAttribute, scope: HclScope): TemplateText[] {
  return textsIn(value, scope).flatMap((text) => (text.read ? [{ option: name, component: 'file', value: text.value, place }] : []));
}

/** Provisioners, post-processors and what is said of a source, wherever they stand in a build. */
function componentsIn(body: HclBody): HclBlock[] {
  return body.blocks.flatMap((block) => (block.labels.length > 0 ? [block] : componentsIn(block.body)));
}

function bodyTexts(body: HclBody, component: string, scope: HclScope): TemplateText[] {
  // A file that a provisioner fetches from the machine is none that it brings.
  const isDownload = body.attributes.some(
    ({ name, value }) => name === 'direction' && value.kind === 'literal' && value.value === 'download',
  );
  if (isDownload) return [];
  return attributesIn(body).flatMap(({ name, value, place }) =>
    textsIn(value, scope).map((text) => ({
      option: text.read ? 'file' : name,
      component: text.read ? 'file' : component,
      value: text.value,
      place,
    })),
  );
}

function attributesIn(body: HclBody): HclAttribute[] {
  return [...body.attributes, ...body.blocks.flatMap((block) => attributesIn(block.body))];
}

function manifestsOf(blocks: readonly HclBlock[], scope: HclScope): ManifestFacts[] {
  const builds = blocks.filter(({ type }) => type === 'build').flatMap(({ body }) => componentsIn(body));
  return builds
    .filter(({ type, labels }) => type === 'post-processor' && labels[0] === 'manifest')
    .map(({ body, place }) => {
      const setting = (name: string) => body.attributes.find((attribute) => attribute.name === name)?.value;
      const output = setting('output');
      const strip = setting('strip_path');
      const target = output === undefined ? { text: DEFAULT_MANIFEST } : knownValue(output, scope);
      const stripped = strip === undefined ? { text: 'false' } : knownValue(strip, scope);
      return {
        output: typeof target === 'string' ? undefined : target.text,
        stripPath: typeof stripped === 'string' ? 'unknown' : stripped.text === 'true',
        place,
      };
    });
}
