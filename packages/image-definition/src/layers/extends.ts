import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { isInside } from '@bakehouse/system/files';
import { readDefinitionText } from '../parse/definition-bytes.ts';
import type { DefinitionPlaces, ValuePath } from '../parse/definition-places.ts';
import { DefinitionSize } from '../parse/definition-size.ts';
import { type DefinitionSource, parseDefinitionSource } from '../parse/definition-source.ts';
import { at, isMapping } from '../parse/unchecked-data.ts';
import { mergeMappings } from './merge-layers.ts';
import { findNeighbour, type Neighbour, type Report } from './neighbour-file.ts';
import { asVariables } from './variable-files.ts';

/** Files that one definition may be made of; keeps a tangle of parents from being read forever. */
const MAX_LAYERS = 64;
/** Keys that say something about their own file, and are not handed down. */
const OWN_KEYS = ['$schema', 'abstract', 'extends', 'variableFiles'] as const;

/** One file that a definition is made of. */
export interface Layer {
  readonly source: DefinitionSource;
  /** Absolute; what the paths in the file are relative to. */
  readonly folder: string;
  readonly shown: string;
}

/** A definition with its parents and files of variables laid over one another. */
export interface MergedDefinition extends DefinitionPlaces {
  /** Undefined when one of the files is too broken to say anything more. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** `abstract: true` in the file itself. */
  readonly abstract: boolean;
  /** A parent or file of variables cannot be used, which is reported: what it would bring is not there. */
  readonly incomplete: boolean;
  /** Absolute paths of the parents and files of variables, in the order in which they are laid over one another. */
  readonly sources: readonly string[];
  /** The file that holds the value at a path. */
  layerOf(path: ValuePath): Layer;
}

interface ReadOptions {
  /** Absolute. Parents and files of variables may lie anywhere in it; without it, only in the folder of the definition. */
  readonly workspace?: string;
}

/**
 * Reads a definition and everything that it extends.
 *
 * Each file is laid over its parents in the order in which it names them, and its files of variables over it. A file that is
 * reached in several ways is laid down once, where it is reached first.
 *
 * @param shown how findings call the file
 * @throws InputError when the file itself cannot be read
 */
export async function readMergedDefinition(file: string, shown: string, options: ReadOptions = {}): Promise<MergedDefinition> {
  const reader = new LayerReader(file, options.workspace);
  await reader.readAll(file, shown);
  return merge(reader);
}

interface Link {
  readonly real: string;
  readonly shown: string;
}

class LayerReader {
  readonly layers: Layer[] = [];
  readonly sources: string[] = [];
  readonly findings: Finding[] = [];
  /** That of the definition itself. */
  own: Layer | undefined;
  broken = false;
  incomplete = false;
  abstract = false;
  readonly #roots: readonly string[];
  readonly #seen = new Set<string>();
  readonly #size = new DefinitionSize();
  #files = 1;

  constructor(file: string, workspace: string | undefined) {
    const folder = dirname(file);
    this.#roots = workspace !== undefined && isInside(workspace, file) ? [workspace] : [folder];
  }

  async readAll(file: string, shown: string): Promise<void> {
    const source = parseDefinitionSource(await readDefinitionText(file, shown), shown, this.#size);
    this.abstract = at(source.data, 'abstract') === true;
    // As its heirs will say; the rest may come from them.
    if (this.abstract && at(source.data, 'schema') === undefined) this.#checkParent(source, shown);
    await this.#add(source, { absolute: file, shown }, [{ real: await realpath(file), shown }]);
  }

  async #add(source: DefinitionSource, { absolute, shown }: { absolute: string; shown: string }, chain: readonly Link[]): Promise<void> {
    const layer: Layer = { source, folder: dirname(absolute), shown };
    this.findings.push(...source.findings);
    if (source.data === undefined) this.broken = true;
    const abstract = at(source.data, 'abstract');
    if (abstract !== undefined && typeof abstract !== 'boolean') this.#report(layer, ['abstract'], 'abstract must be true or false');
    await this.#eachNamed(layer, 'extends', async (found, name, report) => {
      const again = chain.findIndex(({ real }) => real === found.real);
      if (again >= 0) {
        const from = dirname(shown);
        const circle = [...chain.slice(again).map((link) => link.shown), name]
          .map((one) => relative(from, one).split(sep).join('/'))
          .join(' > ');
        return report(`extends goes in a circle: ${circle}`, 'take one of them out of extends');
      }
      const parent = await this.#read(found, name, 'definition', report);
      if (parent === undefined) return;
      this.#checkParent(parent, name);
      await this.#add(parent, { absolute: found.absolute, shown: name }, [...chain, { real: found.real, shown: name }]);
    });
    if (chain.length === 1) this.own = layer;
    else this.sources.push(absolute);
    this.layers.push(layer);
    await this.#eachNamed(layer, 'variableFiles', async (found, name, report) => {
      const read = await this.#read(found, name, 'file of variables', report);
      if (read === undefined) return;
      const variables = asVariables(read, name);
      this.findings.push(...variables.findings);
      if (variables.data === undefined) this.broken = true;
      this.sources.push(found.absolute);
      this.layers.push({ source: variables, folder: dirname(found.absolute), shown: name });
    });
  }

  /** Every path in a list of paths that is usable, with the name that findings give it. */
  async #eachNamed(
    layer: Layer,
    key: 'extends' | 'variableFiles',
    work: (found: Neighbour, name: string, report: Report) => Promise<void>,
  ): Promise<void> {
    const list = at(layer.source.data, key);
    if (list === undefined) return;
    if (!Array.isArray(list)) return this.#report(layer, [key], `${key} must be a list of paths`, 'begin each item with "- "');
    if (list.length > MAX_LAYERS) return this.#report(layer, [key], `${key} has more than ${MAX_LAYERS} paths`, 'name fewer');
    for (const [index, value] of list.entries()) {
      const report = (message: string, hint?: string) => this.#report(layer, [key, index], message, hint);
      if (typeof value !== 'string' || value === '') {
        report(`${key}[${index}] must be a path`);
        continue;
      }
      const found = await findNeighbour(value, layer.folder, this.#roots, report);
      if (found === undefined) this.incomplete = true;
      else await work(found, join(dirname(layer.shown), relative(layer.folder, found.absolute)), report);
    }
  }

  async #read(
    { absolute, real }: Neighbour,
    name: string,
    kind: 'definition' | 'file of variables',
    report: Report,
  ): Promise<DefinitionSource | undefined> {
    if (this.#seen.has(`${kind} ${real}`)) return undefined;
    this.#seen.add(`${kind} ${real}`);
    if (++this.#files > MAX_LAYERS) {
      this.broken = true;
      if (this.#files === MAX_LAYERS + 1) report(`the definition is made of more than ${MAX_LAYERS} files`, 'extend fewer');
      return undefined;
    }
    try {
      return parseDefinitionSource(await readDefinitionText(absolute, name, kind), name, this.#size);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.broken = true;
      if (error.findings.length === 0) report(error.message.replace(/\.$/, ''), error.hint);
      this.findings.push(...error.findings);
      return undefined;
    }
  }

  /** What merging would hide, in a file that another one extends. */
  #checkParent({ data, valuePlace }: DefinitionSource, shown: string): void {
    const report = (message: string) => this.findings.push({ severity: 'error', ...valuePlace(['schema']), message });
    if (data === undefined) return;
    if (!isMapping(data)) {
      this.broken = true;
      report(`${shown} must be a mapping to be extended`);
    } else if (!Object.hasOwn(data, 'schema')) report('the definition lacks "schema"');
    else if (data['schema'] !== 'vm-image/1') report('schema must be "vm-image/1"');
  }

  #report({ source }: Layer, path: ValuePath, message: string, hint?: string): void {
    this.findings.push({ severity: 'error', ...source.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
  }
}

function merge({ layers, own, sources, findings, broken, incomplete, abstract }: LayerReader): MergedDefinition {
  let data: unknown;
  if (!broken) {
    data = own?.source.data;
    if (isMapping(data)) {
      // Only a mapping has parents, and every parent is one.
      const merged = layers.reduce<Record<string, unknown>>(
        (below, { source }) => mergeMappings(below, source.data as Record<string, unknown>),
        {},
      );
      for (const key of OWN_KEYS) delete merged[key];
      data = merged;
    }
  }
  return { data, findings, abstract, incomplete, sources, ...placesIn(layers, own as Layer, data) };
}

/** Looks a path up in the file that has the last word on it. */
function placesIn(layers: readonly Layer[], own: Layer, data: unknown): Pick<MergedDefinition, 'layerOf' | keyof DefinitionPlaces> {
  const lastFirst = layers.toReversed();
  const layerOf = (path: ValuePath): Layer => {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      if (!has(data, part)) continue;
      return lastFirst.find(({ source }) => has(source.data, part)) ?? own;
    }
    return own;
  };
  return {
    layerOf,
    valuePlace: (path) => layerOf(path).source.valuePlace(path),
    keyPlace: (path) => layerOf(path).source.keyPlace(path),
    placeWithin: (path, piece) => layerOf(path).source.placeWithin(path, piece),
    textOf: (path) => layerOf(path).source.textOf(path),
  };
}

function has(data: unknown, path: ValuePath): boolean {
  let value = data;
  for (const segment of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, segment)) return false;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return true;
}
