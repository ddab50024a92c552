import { stat } from 'node:fs/promises';
import { canonicalJson, type Json } from '@bakehouse/core/canonical-json';
import { sha256, sha256OfFile } from '@bakehouse/core/files';
import type { BuildStep } from './definition.ts';
import type { LoadedDefinition, ReferencedFile } from './load-definition.ts';
import { normalizeReference } from './referenced-files.ts';
import { variablesInTemplate } from './template-variables.ts';

/** Counts up when the builders make another image of the same definition, so that every image is built again. */
export const BUILDER_REVISION = 1;

/** SHA-256, lower-case hexadecimal, of what determines an image: as a whole and by layer. */
export interface Fingerprint {
  readonly image: string;
  readonly base: string;
  readonly content: string;
  readonly publish: string;
}

/** What the fingerprint is taken of; kept with a version, so that a plan can say what changed. */
export interface FingerprintLayers {
  readonly base: Json;
  readonly content: Json;
  readonly publish: Json;
}

/**
 * Takes the fingerprint of everything that determines an image. Tests, time-outs and the description do not.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
export async function fingerprintOf(loaded: LoadedDefinition): Promise<Fingerprint> {
  return fingerprintOfLayers(await fingerprintLayers(loaded));
}

export function fingerprintOfLayers(layers: FingerprintLayers): Fingerprint {
  const base = sha256(canonicalJson(layers.base));
  const content = sha256(canonicalJson(layers.content));
  const publish = sha256(canonicalJson(layers.publish));
  return { image: sha256(canonicalJson({ base, content, publish })), base, content, publish };
}

export async function fingerprintLayers(loaded: LoadedDefinition): Promise<FingerprintLayers> {
  const { image, source, build, steps, builders, provider, outputs } = loaded.definition;
  const contents = new FileContents(loaded);
  const packer =
    provider.packer === undefined ? undefined : { ...provider.packer, files: await contents.of(provider.packer.template, false) };
  const stepContents: Json[] = [];
  for (const step of steps) stepContents.push(await stepContent(step, contents));
  return {
    base: {
      image: { id: image.id, os: image.os, arch: image.arch, generation: image.generation },
      source: { ...source },
      build: { diskMiB: build.diskMiB },
    },
    content: {
      builderRevision: BUILDER_REVISION,
      builders,
      steps: stepContents,
      // Only what the builders that are named read.
      ...(builders.includes('packer') && packer !== undefined ? { packer: packer as Json } : {}),
    },
    publish: { outputs: outputs as unknown as Json },
  };
}

/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
export async function testsDigestOf(loaded: LoadedDefinition): Promise<string> {
  return sha256(canonicalJson(await testsLayer(loaded)));
}

export async function testsLayer(loaded: LoadedDefinition): Promise<Json> {
  const contents = new FileContents(loaded);
  const inVm: Json[] = [];
  for (const test of loaded.definition.tests.inVm) inVm.push({ ...test, files: await contents.of(test.file, false) });
  return { boot: { ...loaded.definition.tests.boot }, inVm };
}

async function stepContent(step: BuildStep, contents: FileContents): Promise<Json> {
  if ('packages' in step) return { packages: step.packages };
  if ('file' in step) {
    // A mode that is given holds for every file, whatever the source has.
    const files = await contents.of(step.file.from, step.file.mode === undefined);
    const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
    return { file: { ...step.file, template: step.file.template === true }, files, variables };
  }
  if ('script' in step)
    return { script: { ...step.script, env: step.script.env ?? {} }, files: await contents.of(step.script.file, false) };
  const { file } = step.runner.package;
  return { runner: step.runner as unknown as Json, files: file === undefined ? {} : await contents.of(file, false) };
}

/** Digests of the files of a definition, each file read once. */
class FileContents {
  readonly #loaded: LoadedDefinition;
  readonly #digests = new Map<string, Promise<string>>();

  constructor(loaded: LoadedDefinition) {
    this.#loaded = loaded;
  }

  /** SHA-256 by path of a file, or of all files below a folder. */
  async of(reference: string, withMode: boolean): Promise<Json> {
    const files: Record<string, Json> = {};
    for (const file of this.#files(reference)) {
      const sha256 = await this.#digest(file);
      files[file.path] = withMode && (await isExecutable(file)) ? { sha256, executable: true } : { sha256 };
    }
    return files;
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

  #files(reference: string): readonly ReferencedFile[] {
    const path = normalizeReference(reference);
    return this.#loaded.files.filter((file) => file.path === path || file.path.startsWith(`${path}/`));
  }

  #digest(file: ReferencedFile): Promise<string> {
    let digest = this.#digests.get(file.path);
    if (digest === undefined) {
      digest = sha256OfFile(file.absolute);
      this.#digests.set(file.path, digest);
    }
    return digest;
  }
}

/** Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. */
async function isExecutable(file: ReferencedFile): Promise<boolean> {
  return ((await stat(file.absolute)).mode & 0o100) !== 0;
}
