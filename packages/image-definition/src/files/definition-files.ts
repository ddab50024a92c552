import { join, posix, relative, sep } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import type { FindingList } from '../findings/finding-list.ts';
import { spellPath } from '../findings/spell-path.ts';
import type { Layer, MergedDefinition } from '../layers/extends.ts';
import type { Report } from '../layers/neighbour-file.ts';
import type { ValuePath } from '../parse/definition-places.ts';
import { at, isMapping } from '../parse/unchecked-data.ts';
import type { ResolvedVariables } from '../variables/resolve-variables.ts';
import { variablesInTemplate } from '../variables/template-variables.ts';
import { type ExpandedTest, expandTests } from './expand-tests.ts';
import { type FoundFile, findReferencedFiles, normalizeReference, type Reference, referencesIn } from './referenced-files.ts';

export interface ReferencedFile {
  /**
   * With `/`, relative to the folder of the definition. Begins with `..` where a definition that is extended names it and lies
   * elsewhere.
   */
  readonly path: string;
  readonly absolute: string;
}

export interface DefinitionFiles {
  readonly tests: readonly ExpandedTest[];
  /** In byte order of their paths. */
  readonly files: readonly ReferencedFile[];
  /** Absolute paths of the folders whose entries were listed. */
  readonly folders: readonly string[];
  readonly usedInTemplates: ReadonlySet<string>;
  /** Those of `files` that make what Packer builds: its template, and what that names. As their paths. */
  readonly packerFiles: readonly string[];
  readonly warnings: readonly Finding[];
}

/** How files are looked for. */
interface FileOptions {
  /** Absolute: a Packer template may name files anywhere in it. */
  readonly workspace?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds all files that a definition names. A path is relative to the file that it is written in, so a definition that is extended
 * can bring scripts of its own; in the data it becomes relative to the folder of the definition.
 *
 * @param folder of the definition, absolute
 * @throws CancelledError
 */
export async function findDefinitionFiles(
  folder: string,
  merged: MergedDefinition,
  resolved: ResolvedVariables,
  findings: FindingList,
  { workspace, signal }: FileOptions = {},
): Promise<DefinitionFiles> {
  const finder = new FileFinder(folder, merged, resolved, findings);
  const isUnresolved = (path: ValuePath) => finder.isUnresolved(path);
  // Before paths are made relative to the definition. Few definitions have any, and nobody else is to load a parser for it.
  const hasTemplate = ['packer', 'packer-azure', 'packer-json'].some((name) => isMapping(at(resolved.data, 'provider', name)));
  const packer = hasTemplate
    ? await (await import('./packer-files.ts')).findPackerFiles(resolved.data, { merged, workspace, findings, isUnresolved, signal })
    : { files: [], folders: [], warnings: [] };
  const packerFiles = finder.addPackerFiles(packer);
  for (const reference of referencesIn(resolved.data)) await finder.addReference(reference);
  const tests = await finder.addTests(signal);
  checkNames(tests, merged, findings);
  return { tests, ...finder.result(), packerFiles, warnings: packer.warnings };
}

class FileFinder {
  readonly #folder: string;
  readonly #merged: MergedDefinition;
  readonly #resolved: ResolvedVariables;
  readonly #findings: FindingList;
  readonly #files = new Map<string, ReferencedFile>();
  readonly #folders = new Set<string>();
  readonly #usedInTemplates = new Set<string>();

  constructor(folder: string, merged: MergedDefinition, resolved: ResolvedVariables, findings: FindingList) {
    this.#folder = folder;
    this.#merged = merged;
    this.#resolved = resolved;
    this.#findings = findings;
  }

  async addReference(reference: Reference): Promise<void> {
    const { path } = reference;
    if (this.isUnresolved(path)) return;
    const layer = this.#merged.layerOf(path);
    const found = await findReferencedFiles(reference, layer.folder, this.#reportAt(path), this.#folders);
    for (const file of found) {
      this.#keep(file, layer);
      if (reference.template) await this.#lookForVariables(file, layer);
    }
    if (layer.folder === this.#folder) return;
    const holder = at(this.#resolved.data, ...path.slice(0, -1));
    if (isMapping(holder)) holder[String(path.at(-1))] = this.#fromHere(normalizeReference(reference.value), layer);
  }

  async addTests(signal: AbortSignal | undefined): Promise<ExpandedTest[]> {
    const layer = this.#merged.layerOf(['tests', 'inVm']);
    const tests = await expandTests(this.#resolved.data, {
      folder: layer.folder,
      folders: this.#folders,
      signal,
      report: (index) => this.#reportAt(['tests', 'inVm', index, 'file']),
      isUnresolved: (index) => this.isUnresolved(['tests', 'inVm', index, 'file']),
    });
    for (const { test, files } of tests) {
      for (const file of files) this.#keep(file, layer);
      const { file } = test;
      if (layer.folder !== this.#folder && typeof file === 'string') test['file'] = this.#fromHere(normalizeReference(file), layer);
    }
    return tests;
  }

  /** @returns their paths */
  addPackerFiles({ files, folders }: Pick<DefinitionFiles, 'folders'> & { readonly files: readonly string[] }): string[] {
    for (const folder of folders) this.#folders.add(folder);
    return files.map((absolute) => {
      const path = relative(this.#folder, absolute).split(sep).join('/');
      this.#files.set(path, { path, absolute });
      return path;
    });
  }

  result(): Omit<DefinitionFiles, 'tests' | 'packerFiles' | 'warnings'> {
    const files = [...this.#files.values()].sort(byPath);
    return { files, folders: [...this.#folders], usedInTemplates: this.#usedInTemplates };
  }

  #keep(file: FoundFile, layer: Layer): void {
    const path = this.#fromHere(file.path, layer);
    this.#files.set(path, { path, absolute: file.absolute });
  }

  async #lookForVariables(file: FoundFile, layer: Layer): Promise<void> {
    const template = await variablesInTemplate(file, this.#resolved.variables, join(layer.shown, '..', file.path));
    for (const name of template.used) this.#usedInTemplates.add(name);
    this.#findings.add(...template.findings);
  }

  /** A path of another file of the definition, as it is from the definition's own folder. */
  #fromHere(path: string, layer: Layer): string {
    return layer.folder === this.#folder ? path : posix.join(...relative(this.#folder, layer.folder).split(sep), path);
  }

  isUnresolved(path: ValuePath): boolean {
    return this.#resolved.unresolved.has(JSON.stringify(path));
  }

  #reportAt(path: ValuePath): Report {
    return (message, hint) =>
      this.#findings.addLazily(() => ({
        severity: 'error',
        ...this.#merged.valuePlace(path),
        message,
        ...(hint === undefined ? {} : { hint }),
      }));
  }
}

/** Reports names of tests that are there twice, since each names a file of results. */
function checkNames(tests: readonly ExpandedTest[], merged: MergedDefinition, findings: FindingList): void {
  const first = new Map<string, number>();
  for (const { test, index } of tests) {
    const { name } = test;
    if (typeof name !== 'string') continue;
    const twin = first.get(name.toLowerCase());
    if (twin === undefined) {
      first.set(name.toLowerCase(), index);
      continue;
    }
    const path: ValuePath = ['tests', 'inVm', index];
    const message = `${spellPath(path)} has the same name as ${spellPath(['tests', 'inVm', twin])}, "${name}"`;
    const place = () => merged.valuePlace([...path, 'name']);
    findings.addLazily(() => ({ severity: 'error', ...place(), message, hint: 'give it a name of its own' }));
  }
}

/** Byte order of the composed form, which is the same on every system. */
function byPath(a: ReferencedFile, b: ReferencedFile): number {
  return compareBytes(a.path.normalize('NFC'), b.path.normalize('NFC'));
}
