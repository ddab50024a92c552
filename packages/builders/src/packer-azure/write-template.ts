import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, writeJsonText } from '@bakehouse/records/json';
import { hclText, jsonText } from './template-text.ts';

/** A template for one run of Packer, in no language yet. Texts may hold a `variableReference`. */
interface AzureTemplate {
  /** Names of its variables: all are given, and none is to be seen. */
  readonly variables: readonly string[];
  /** Settings of azure-arm. */
  readonly builder: JsonObject;
  /** Each with its `type`. */
  readonly provisioners: readonly JsonObject[];
  /** Absolute path of the manifest. */
  readonly manifest: string;
}

/** What are blocks of azure-arm in HCL; all else that has members is a value. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'shared_image_gallery',
  'shared_image_gallery_destination',
  'target_region',
  'spot',
  'plan_info',
  'azure_tag',
]);
/** Numbers of copies in a region are ignored by 2.0.0: https://github.com/hashicorp/packer-plugin-azure/issues/341. */
const AZURE_PLUGIN = '>= 2.3.0';
const UPDATE_PLUGIN = '>= 0.16.0';

/** As JSON, which Packer 1.6 to 1.10 read. */
export function writeJsonTemplate({ variables, builder, provisioners, manifest }: AzureTemplate): string {
  return writeJsonText(
    withTexts({
      variables: Object.fromEntries(variables.map((name) => [name, null])),
      'sensitive-variables': variables,
      builders: [{ type: 'azure-arm', ...builder }],
      provisioners,
      'post-processors': [{ type: 'manifest', output: manifest }],
    } as JsonObject),
  );
}

function withTexts(value: Json): Json {
  if (typeof value === 'string') return jsonText(value);
  if (isJsonList(value)) return value.map(withTexts);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, withTexts(member)]])));
}

/** In HCL, which Packer 1.11 and newer read, with the plugins that `packer init` fetches. */
export function writeHclTemplate({ variables, builder, provisioners, manifest }: AzureTemplate): string {
  const updates = provisioners.some(({ type }) => type === 'windows-update');
  const plugins: Readonly<Record<string, JsonObject>> = {
    azure: { source: 'github.com/hashicorp/azure', version: AZURE_PLUGIN },
    ...(updates ? { 'windows-update': { source: 'github.com/rgl/windows-update', version: UPDATE_PLUGIN } } : {}),
  };
  const lines = [
    'packer {',
    '  required_plugins {',
    ...Object.entries(plugins).flatMap(([name, plugin]) => attribute(name, plugin, '    ')),
    '  }',
    '}',
    '',
    ...variables.flatMap((name) => [`variable ${JSON.stringify(name)} {`, '  type      = string', '  sensitive = true', '}', '']),
    'source "azure-arm" "image" {',
    ...body(builder, '  '),
    '}',
    '',
    'build {',
    '  sources = ["source.azure-arm.image"]',
    ...provisioners.flatMap(({ type, ...settings }) => [
      '',
      `  provisioner ${JSON.stringify(type ?? '')} {`,
      ...body(settings, '    '),
      '  }',
    ]),
    '',
    '  post-processor "manifest" {',
    ...attribute('output', manifest, '    '),
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function body(settings: JsonObject, indent: string): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!BLOCKS.has(name)) return attribute(name, value, indent);
    const blocks = isJsonList(value) ? value : [value];
    return blocks.flatMap((block) => (isJsonObject(block) ? [`${indent}${name} {`, ...body(block, `${indent}  `), `${indent}}`] : []));
  });
}

function attribute(name: string, value: Json, indent: string): string[] {
  return [`${indent}${name} = ${expression(value)}`];
}

function expression(value: Json): string {
  if (typeof value === 'string') return hclText(value);
  if (isJsonList(value)) return `[${value.map(expression).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [`${hclText(key)} = ${expression(member)}`],
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
