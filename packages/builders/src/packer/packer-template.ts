import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { UserError } from '@bakehouse/core/errors';
import { DEFAULT_MANIFEST, type ManifestFacts, readPackerTemplate, type TemplateFacts } from '@bakehouse/image-definition/packer';

/** A template ready to be built. */
export interface PackerTemplate {
  /** File or folder that Packer gets. */
  readonly path: string;
  /** Relative paths in the template count from here. */
  readonly folder: string;
  readonly language: TemplateFacts['language'];
  /** Where the manifest post-processor writes. */
  readonly manifest: string;
  declares(variable: string): boolean;
  /** True when `packer init` has plugins to fetch. */
  readonly requiresPlugins: boolean;
}

const ADD_MANIFEST = `add to its build block:

  post-processor "manifest" {
    output = "${DEFAULT_MANIFEST}"
  }
`;
const ADD_MANIFEST_JSON = `add to its "build": "post-processor": {"manifest": {"output": "${DEFAULT_MANIFEST}"}}`;

interface OpenOptions {
  /** Folder that gets a copy of a JSON template, and its manifest; absolute. */
  readonly work: string;
  /** Names of variables that Packer must not show. */
  readonly secrets?: readonly string[];
}

/**
 * Reads a template and sees to it that its result can be read from a manifest. A JSON template gets a manifest
 * post-processor in a copy; the user's file stays as it is.
 *
 * @param template absolute path of a JSON template, a file in HCL or a folder of such
 * @throws UserError when the template cannot be read or has no usable manifest post-processor
 */
export async function openPackerTemplate(template: string, { work, secrets = [] }: OpenOptions): Promise<PackerTemplate> {
  const { facts, data } = await readPackerTemplate(template);
  const { path, folder, language, variables, requiresPlugins } = facts;
  const opened = { folder, language, requiresPlugins, declares: (variable: string) => variables.has(variable) };
  if (data === undefined) return { ...opened, path, manifest: usableManifest(facts) };
  const manifest = join(work, DEFAULT_MANIFEST);
  const copy = join(work, 'template.json');
  const prepared = withSensitive(
    withManifest(data, manifest),
    secrets.filter((name) => variables.has(name)),
  );
  await writeFile(copy, JSON.stringify(atHome(prepared, folder), undefined, 2));
  return { ...opened, path: copy, manifest };
}

/**
 * The variables that a template declares, when it can be built.
 *
 * @param template as for {@link openPackerTemplate}
 * @returns undefined where a part of it cannot be read, which Packer has to judge
 * @throws UserError as {@link openPackerTemplate}
 */
export async function declaredVariables(template: string): Promise<ReadonlySet<string> | undefined> {
  const { facts } = await readPackerTemplate(template);
  if (facts.language === 'hcl') usableManifest(facts);
  return facts.problems.length === 0 ? facts.variables : undefined;
}

/** Where the result of a template in HCL is to be read, which nothing can be added to. */
function usableManifest({ path, folder, files, manifests, problems }: TemplateFacts): string {
  const usable = manifests.find(({ output, stripPath }) => output !== undefined && stripPath !== true);
  if (usable?.output !== undefined) return resolve(folder, usable.output);
  const [first] = manifests;
  if (first !== undefined) throw unusableManifest(path, first);
  const [problem] = problems;
  if (problem !== undefined) {
    const { file, line, column, message } = problem;
    throw new UserError(`The Packer template ${path} cannot be read at ${file}:${line}:${column}: ${message}.`, {
      findings: [{ severity: 'error', file, line, column, message }],
    });
  }
  throw new UserError(`The Packer template ${path} has no manifest post-processor, and its result is read from that.`, {
    hint: files.every((file) => file.endsWith('.json')) ? ADD_MANIFEST_JSON : ADD_MANIFEST,
  });
}

function unusableManifest(path: string, { output, place }: ManifestFacts): UserError {
  const where = `${place.file}:${place.line}`;
  if (output === undefined) {
    return new UserError(`The manifest post-processor at ${where} has an output that only Packer can resolve.`, {
      hint: `give it a plain text, such as output = "${DEFAULT_MANIFEST}"`,
    });
  }
  const message = `The manifest post-processor of ${path} at ${where} has strip_path = true: the folders of the files that Packer made are lost.`;
  return new UserError(message, {
    hint: 'leave strip_path out, or add a second manifest without it, with an output of its own',
  });
}

type JsonObject = Record<string, unknown>;

/**
 * Adds a manifest post-processor that writes to `output`: beside each that is there, so that it sees the same artifact (it hands
 * its artifact on), or on the artifacts of the builders when there is none. It names files with their folders, whatever the other does.
 */
export function withManifest(template: Readonly<JsonObject>, output: string): JsonObject {
  const given = template['post-processors'];
  const processors: unknown[] = Array.isArray(given) ? given : [];
  let found = false;
  const ours = (model: unknown) => {
    const { strip_path: _, ...settings } = isObject(model) ? model : {};
    return { ...settings, type: 'manifest', output };
  };
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

/** Packer shows `<sensitive>` for these by itself. */
function withSensitive(template: JsonObject, names: readonly string[]): JsonObject {
  if (names.length === 0) return template;
  const given = template['sensitive-variables'];
  return { ...template, 'sensitive-variables': [...new Set([...(Array.isArray(given) ? (given as unknown[]) : []), ...names])] };
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
