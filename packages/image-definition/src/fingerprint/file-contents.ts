import { statSync } from 'node:fs';
import type { Json } from '@bakehouse/core/data';
import { normalizeReference } from '../files/referenced-files.ts';
import type { LoadedDefinition, ReferencedFile } from '../load-definition.ts';
import { variablesInTemplate } from '../variables/template-variables.ts';
import type { FileDigests } from './file-digests.ts';

/** What the files of a definition add to its fingerprint. */
export class FileContents {
  readonly #loaded: LoadedDefinition;
  readonly #digests: FileDigests;
  readonly #seen = new Map<string, Promise<string>>();

  constructor(loaded: LoadedDefinition, digests: FileDigests) {
    this.#loaded = loaded;
    this.#digests = digests;
  }

  /** SHA-256 by path of a file, or of all files below a folder. */
  async of(reference: string, withMode: boolean): Promise<Json> {
    const files: [string, Json][] = [];
    for (const file of this.#files(reference)) {
      const sha256 = await this.#digest(file);
      files.push([file.path, withMode && isExecutable(file) ? { sha256, executable: true } : { sha256 }]);
    }
    return Object.fromEntries(files);
  }

  /** The same for a Packer template and what belongs to it, wherever that lies. */
  async ofPackerTemplate(template: string | undefined): Promise<Readonly<Record<string, Json>>> {
    const paths = new Set(this.#loaded.packerFiles);
    if (template !== undefined) paths.add(normalizeReference(template));
    const files: [string, Json][] = [];
    for (const file of this.#loaded.files) if (paths.has(file.path)) files.push([file.path, { sha256: await this.#digest(file) }]);
    return Object.fromEntries(files);
  }

  /** The values of the variables that templates name. */
  async variablesIn(reference: string): Promise<Json> {
    const { variables } = this.#loaded;
    const values: Record<string, string> = {};
    for (const file of this.#files(reference)) {
      const { used } = await variablesInTemplate(file, variables, file.path);
      for (const name of used) values[name] = variables[name] ?? '';
    }
    return values;
  }

  /** Sorted by code units: two names that are equal when composed must not depend on the order of the folder. */
  #files(reference: string): readonly ReferencedFile[] {
    const path = normalizeReference(reference);
    return this.#loaded.files
      .filter((file) => file.path === path || file.path.startsWith(`${path}/`))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #digest({ path, absolute }: ReferencedFile): Promise<string> {
    let digest = this.#seen.get(path);
    if (digest === undefined) {
      digest = this.#digests.digestOf(absolute);
      this.#seen.set(path, digest);
    }
    return digest;
  }
}

/**
 * Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. Not a promise for each of 100,000 files: that
 * would take several times as long.
 */
function isExecutable(file: ReferencedFile): boolean {
  return (statSync(file.absolute).mode & 0o100) !== 0;
}
