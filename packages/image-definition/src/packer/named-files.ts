import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { findByGlob } from '@bakehouse/core/glob';
import { isInside } from '@bakehouse/system/files';
import { DEFAULT_MANIFEST, type TemplateFacts, type TemplateText } from './template-facts.ts';

/** Files that one template may name; a whole file system is a mistake. */
const MOST_FILES = 100_000;
/** What nobody puts into an image, and what builds leave: never looked into. */
const SKIPPED = new Set(['.git', '.bakehouse', 'packer_cache', '.packer.d']);

/** Options that name what a build makes: it must not count, since the next build would differ by it. */
const OUTPUTS = new Set([
  'output',
  'outputs',
  'output_directory',
  'output_dir',
  'output_path',
  'output_file',
  'output_filename',
  'target',
  'target_path',
  'export_path',
  'local_path',
]);
/** Options of texts that are no files of this machine, or have nothing to do with what comes into the image: the way to the machine. */
const IGNORED =
  /^(?:destination|remote_.*|guest_.*|vm_.*|ssh_.*|winrm_.*|bastion_.*|type|name|only|except|inline.*|execute_command|boot_command|environment_vars|env|communicator|format|direction|description|tags|labels)$|passw|secret|token|credential|certificate|(?:private|access|api|account)_?key|key_file/i;
/** Options that name files of this machine whatever stands there, from Packer's own components and the well-known plugins. */
const FILE_OPTIONS = new Set([
  ...['script', 'scripts', 'file', 'playbook_file', 'playbook_files', 'playbook_dir', 'playbook_paths', 'role_paths', 'roles_path'],
  ...['inventory_file', 'inventory_directory', 'galaxy_file', 'group_vars', 'host_vars', 'cookbook_paths', 'manifest_file', 'manifest_dir'],
  ...['module_paths', 'hiera_config_path', 'http_directory', 'floppy_files', 'floppy_dirs', 'cd_files', 'user_data_file'],
  ...['custom_data_file', 'local_state_tree', 'local_pillar_roots', 'minion_config', 'config_template', 'vagrantfile_template'],
  ...['source_path', 'autounattend', 'metadata_files'],
]);

interface NamedFiles {
  /** Absolute; those of the template included. */
  readonly files: readonly string[];
  /** Absolute paths of folders that were listed, or in which something was looked for. */
  readonly folders: readonly string[];
  /** Texts that certainly name files which only Packer can find, or which are not there. */
  readonly unseen: readonly TemplateText[];
  /** Places in the list of patterns of those that stand for nothing. */
  readonly unmatched: readonly number[];
}

interface NamedFilesOptions {
  /** Files, folders and patterns that are named besides; an empty one is left out. */
  readonly patterns?: readonly string[];
  /** What they are relative to; absolute. */
  readonly patternFolder?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The files of this machine that a template names, in whatever option: scripts, playbooks, disks to start from, whole folders. Nothing
 * that the build itself makes, nothing outside of `root`.
 *
 * @param root absolute
 */
export async function filesNamedBy(facts: TemplateFacts, root: string, options: NamedFilesOptions = {}): Promise<NamedFiles> {
  const { patterns = [], patternFolder = facts.folder, signal } = options;
  const search = new Search(facts, [await realpath(root), root], signal);
  for (const file of facts.files) await search.addPath(file);
  for (const text of facts.texts) await search.addText(text);
  const unmatched: number[] = [];
  for (const [index, pattern] of patterns.entries()) {
    if (pattern !== '' && !(await search.addPattern(pattern, patternFolder))) unmatched.push(index);
  }
  return { files: [...search.files], folders: [...search.folders], unseen: search.unseen, unmatched };
}

class Search {
  readonly files = new Set<string>();
  readonly folders = new Set<string>();
  readonly unseen: TemplateText[] = [];
  readonly #folder: string;
  readonly #root: string;
  /** Links resolved, and not. */
  readonly #roots: readonly string[];
  readonly #outputs: readonly string[];
  readonly #own: ReadonlySet<string>;
  readonly #signal: AbortSignal | undefined;

  constructor(
    { folder, files, texts, manifests }: TemplateFacts,
    roots: readonly [real: string, given: string],
    signal: AbortSignal | undefined,
  ) {
    this.#folder = folder;
    this.#root = roots[0];
    this.#roots = roots;
    this.#own = new Set(files);
    this.#signal = signal;
    const written = texts.flatMap((text) => (isOutput(text) && typeof text.value !== 'string' ? [text.value.text] : []));
    const reports = manifests.flatMap(({ output }) => (output === undefined ? [] : [output]));
    this.#outputs = [...written, ...reports, DEFAULT_MANIFEST]
      .map((output) => resolve(folder, output))
      // A folder that holds the template holds more than what is built.
      .filter((output) => !isInside(output, folder));
  }

  async addText(text: TemplateText): Promise<void> {
    const { option, value } = text;
    if (isOutput(text) || IGNORED.test(option) || value === 'ours') return;
    const isCertain = FILE_OPTIONS.has(option) || (text.component === 'file' && (option === 'source' || option === 'sources'));
    if (value === 'unknown') {
      if (isCertain) this.unseen.push(text);
      return;
    }
    const path = localPath(value.text, isCertain);
    if (path === undefined) return;
    const absolute = resolve(this.#folder, path);
    if (isAbsolute(path) && !this.#roots.some((root) => isInside(root, absolute))) return;
    const found = (await this.addPath(absolute)) || (isCertain && (await this.addPattern(path, this.#folder)));
    if (!found && isCertain && !this.#isOutput(absolute)) {
      this.unseen.push(text);
      this.folders.add(await nearestFolder(absolute, this.#roots));
    }
  }

  /** @returns whether there is something */
  async addPath(absolute: string): Promise<boolean> {
    if (this.#signal !== undefined) throwIfCancelled(this.#signal);
    if (this.#isOutput(absolute) && !this.#own.has(absolute)) return false;
    const real = await realpath(absolute).catch(() => undefined);
    if (real === undefined || !isInside(this.#root, real)) return false;
    const status = await stat(real).catch(() => undefined);
    if (status?.isFile() === true) this.files.add(absolute);
    else if (status?.isDirectory() === true) await this.#addFolder(absolute);
    else return false;
    return true;
  }

  async #addFolder(folder: string): Promise<void> {
    if (this.folders.has(folder)) return;
    this.folders.add(folder);
    for (const name of await readdir(folder).catch(() => [])) {
      if (SKIPPED.has(name) || this.files.size >= MOST_FILES) continue;
      const path = join(folder, name);
      const status = await lstat(path).catch(() => undefined);
      // A link to a folder could lead in a circle.
      if (status?.isSymbolicLink() === true && (await stat(path).catch(() => undefined))?.isDirectory() === true) continue;
      await this.addPath(path);
    }
  }

  /** @returns whether it stands for something */
  async addPattern(pattern: string, folder: string): Promise<boolean> {
    if (await this.addPath(resolve(folder, pattern))) return true;
    if (!/[*?[{]/.test(pattern)) return false;
    const found = findByGlob(pattern, { folder, skipped: SKIPPED, signal: this.#signal });
    if ('problem' in found) return false;
    let any = false;
    for await (const { path, parent } of found) {
      this.folders.add(parent);
      if (await this.addPath(path)) any = true;
    }
    return any;
  }

  #isOutput(absolute: string): boolean {
    if (this.#outputs.some((output) => isInside(output, absolute))) return true;
    // Where the builders of virtual machines put their disk when nothing is said.
    const [first = ''] = relative(this.#folder, absolute).split(sep);
    return first.startsWith('output-') || SKIPPED.has(basename(absolute));
  }
}

function isOutput({ option, component }: TemplateText): boolean {
  return OUTPUTS.has(option) || (component === 'artifice' && option === 'files');
}

/** A text as a path of this machine; undefined for what can be none. */
function localPath(text: string, isCertain: boolean): string | undefined {
  const path = text.replace(/^file:\/\//, '');
  if (path === '' || path.length > 4096 || path.includes('\n') || path.includes('\0')) return undefined;
  if (path.startsWith('~') || /^[A-Za-z][A-Za-z\d+.-]+:/.test(path)) return undefined;
  // The template's own folder is meant only where files are.
  return !isCertain && /^\.{1,2}\/?$/.test(path) ? undefined : path;
}

/** The deepest folder on the way to something that is not there. */
async function nearestFolder(path: string, roots: readonly string[]): Promise<string> {
  let folder = dirname(path);
  while (!roots.includes(folder) && roots.some((root) => isInside(root, folder)) && !(await isFolder(folder))) folder = dirname(folder);
  return folder;
}

/** Links followed. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );
}
