import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { readRegularText } from '@bakehouse/system/files';

/** A template ready to be built. */
export interface PackerTemplate {
  /** File or folder that Packer gets. */
  readonly path: string;
  /** Relative paths in the template count from here. */
  readonly folder: string;
  /** Where the manifest post-processor writes. */
  readonly manifest: string;
  declares(variable: string): boolean;
  /** True when `packer init` has plugins to fetch. */
  readonly requiresPlugins: boolean;
}

const DEFAULT_MANIFEST = 'packer-manifest.json';
const ADD_MANIFEST = `add to its build block:

  post-processor "manifest" {
    output = "${DEFAULT_MANIFEST}"
  }
`;

/**
 * Reads a template and sees to it that its result can be read from a manifest. A JSON template gets a manifest
 * post-processor in a copy; the user's file stays as it is.
 *
 * @param template absolute path of a JSON template, a `.pkr.hcl` file or a folder of such
 * @param work where the copy and the manifest go
 * @throws UserError when the template cannot be read or has no usable manifest post-processor
 */
export async function openPackerTemplate(template: string, work: string): Promise<PackerTemplate> {
  const state = await stat(template).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT')) throw new UserError(`The Packer template ${template} does not exist.`);
    throw error;
  });
  if (state.isDirectory()) return openHcl(template, template);
  if (template.endsWith('.pkr.hcl')) return openHcl(template, dirname(template));
  if (template.endsWith('.json') && !template.endsWith('.pkr.json')) return openJson(template, work);
  throw new UserError(`${template} is not a Packer template that can be used here.`, {
    hint: 'give a JSON template (.json), an HCL2 template (.pkr.hcl) or a folder of HCL2 templates',
  });
}

async function openHcl(path: string, folder: string): Promise<PackerTemplate> {
  const names = path === folder ? (await readdir(folder)).filter((name) => name.endsWith('.pkr.hcl')).sort() : [basename(path)];
  if (names.length === 0) throw new UserError(`The folder ${folder} holds no .pkr.hcl file.`);
  const text = (await Promise.all(names.map((name) => readRegularText(join(folder, name))))).map(withoutComments).join('\n');
  const block = /\bpost-processor\s+"manifest"\s*\{([^}]*)\}/.exec(text);
  if (!block)
    throw new UserError(`The Packer template ${path} has no manifest post-processor, and its result is read from that.`, {
      hint: ADD_MANIFEST,
    });
  const output = /\boutput\s*=\s*(.*)/.exec(block[1] as string)?.[1]?.trim();
  const literal = output === undefined ? DEFAULT_MANIFEST : /^"([^"$%]+)"$/.exec(output)?.[1];
  if (literal === undefined) {
    throw new UserError(`The manifest post-processor in ${path} has the output ${output}, which only Packer can resolve.`, {
      hint: `give it a plain text, such as output = "${DEFAULT_MANIFEST}"`,
    });
  }
  const declared = new Set([...text.matchAll(/\bvariable\s+"([^"]+)"/g)].map((match) => match[1]));
  return {
    path,
    folder,
    manifest: resolve(folder, literal),
    declares: (variable) => declared.has(variable),
    requiresPlugins: /\brequired_plugins\b/.test(text),
  };
}

function withoutComments(hcl: string): string {
  let text = '';
  let at = 0;
  // Not by one expression, which looks for the end of each comment that has none anew.
  for (let start = hcl.indexOf('/*'); start !== -1; start = hcl.indexOf('/*', at)) {
    const end = hcl.indexOf('*/', start + 2);
    if (end === -1) break;
    text += hcl.slice(at, start);
    at = end + 2;
  }
  return (text + hcl.slice(at)).replace(/^[ \t]*(?:#|\/\/).*$/gm, '');
}

type JsonObject = Record<string, unknown>;

async function openJson(file: string, work: string): Promise<PackerTemplate> {
  const folder = dirname(file);
  let template: unknown;
  try {
    template = JSON.parse(await readRegularText(file));
  } catch (error) {
    throw new UserError(`The Packer template ${file} is not JSON: ${messageOf(error)}`, { cause: error });
  }
  if (!isObject(template) || !Array.isArray(template['builders']))
    throw new UserError(`The Packer template ${file} has no list "builders".`);
  const manifest = join(work, DEFAULT_MANIFEST);
  const copy = join(work, 'template.json');
  await writeFile(copy, JSON.stringify(atHome(withManifest(template, manifest), folder), undefined, 2));
  const variables = template['variables'];
  return {
    path: copy,
    folder,
    manifest,
    declares: (variable) => isObject(variables) && Object.hasOwn(variables, variable),
    requiresPlugins: false,
  };
}

/**
 * Adds a manifest post-processor that writes to `output`: beside each that is there, so that it sees the same artifact (it hands
 * its artifact on), or on the artifacts of the builders when there is none.
 */
export function withManifest(template: JsonObject, output: string): JsonObject {
  const given = template['post-processors'];
  const processors: unknown[] = Array.isArray(given) ? given : [];
  let found = false;
  const ours = (model: unknown) => ({ ...(isObject(model) ? model : {}), type: 'manifest', output });
  const added = processors.flatMap((entry) => {
    if (!Array.isArray(entry)) {
      if (!isManifest(entry)) return [entry];
      found = true;
      return [entry, ours(entry)];
    }
    const sequence = entry.flatMap((item: unknown) => (isManifest(item) ? [item, ours(item)] : [item]));
    found ||= sequence.length > entry.length;
    return [sequence];
  });
  return { ...template, 'post-processors': found ? added : [...added, ours(undefined)] };
}

/** `{{template_dir}}` means the user's folder, not that of our copy. */
function atHome(value: unknown, folder: string): unknown {
  if (typeof value === 'string') return value.replace(/\{\{\s*template_dir\s*\}\}/g, () => folder);
  if (Array.isArray(value)) return value.map((item) => atHome(item, folder));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, atHome(member, folder)]));
}

function isManifest(entry: unknown): boolean {
  return entry === 'manifest' || (isObject(entry) && entry['type'] === 'manifest');
}
