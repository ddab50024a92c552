import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Resource, tagOf } from '@bakehouse/azure/resources';
import { InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { compareArtifacts } from '@bakehouse/image-formats/one-es-artifacts';
import { oneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { JsonObject } from '@bakehouse/records/json';
import { readRegularText, shownPath } from '@bakehouse/system/files';
import { type HostedGroup, listImages, nameOf, readImage } from './hosted-group.ts';

/** `artifacts_<image>.json`, as `prepare-1es-artifacts` calls it; what ends with `.first.json` is of the first revision. */
const GENERATED = /^artifacts_(.+?)(\.first)?\.json$/;
/** Tags that the builder of such images gives them. */
const TAG = { image: 'bakehouse-image', fingerprint: 'bakehouse-fingerprint', submitted: 'bakehouse-submitted' } as const;

/** A 1ES image in Azure against what was generated for it. */
export interface ImageResource {
  /** Name of the resource, and of the image in its pool. */
  readonly name: string;
  /** Of the definition that it belongs to; undefined for an image that only a generated file names. */
  readonly image?: string;
  /** What it was compared with: a file, or the definition. */
  readonly generated: string;
  /**
   * `as-generated`; `differs`; `first-revision`: created and never updated; `missing`: there is none of that name; `not-ready`: it is made, or has
   * failed, and was not compared; `unreadable`: one of the two is no 1ES image.
   */
  readonly state: 'as-generated' | 'differs' | 'first-revision' | 'missing' | 'not-ready' | 'unreadable';
  /** As Azure says it. */
  readonly provisioning?: string;
  /** Phrases without full stop. */
  readonly differences: readonly string[];
}

interface Wanted {
  /** How findings call the definition, and its names. */
  readonly definitions: readonly { readonly loaded: LoadedDefinition; readonly shown: string; readonly poolImage: string }[];
  /** Absolute. Folder that `prepare-1es-artifacts` has made. */
  readonly artifactsFolder?: string | undefined;
  readonly workspace: string;
  readonly signal: AbortSignal;
}

interface ResourcesOfGroup {
  readonly images: readonly ImageResource[];
  /** Names of images in Azure by the id of the definition that they were made of, the newest last. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
}

/** What an image is to be. */
interface Generated {
  /** How findings call it. */
  readonly shown: string;
  /** @throws InputError */
  readonly text: () => Promise<string>;
}

interface Expected {
  readonly name: string;
  readonly image?: string;
  readonly generated: Generated;
  readonly resource: Resource | undefined;
}

/**
 * Compares the 1ES images of a resource group with what was generated: each `artifacts_<image>.json` of the folder with the image of that name, and
 * the images that were made of a definition with the definition, where there is no such file for it.
 *
 * @throws InputError when there is no such folder, or nothing in it; as `listResources`, `getResource`
 */
export async function compareImages(group: HostedGroup, wanted: Wanted): Promise<ResourcesOfGroup> {
  const { signal, definitions } = wanted;
  const there = await listImages(group, signal);
  const files = await generatedFiles(wanted);
  const images: ImageResource[] = [];
  const namesOf = new Map<string, readonly string[]>();
  for (const { loaded, shown, poolImage } of definitions) {
    throwIfCancelled(signal);
    const { id } = loaded.definition.image;
    const made = madeOf(id, there);
    namesOf.set(id, made.map(nameOf));
    const resource = (await currentOf(loaded, made)) ?? named(poolImage, there);
    const file = files.get(poolImage.toLowerCase());
    files.delete(poolImage.toLowerCase());
    // The file counts where both say what an image is to be: it is what people apply.
    const generated = file ?? { shown, text: async () => textOf(loaded) };
    if (resource === undefined && file === undefined) continue;
    images.push(
      await compare({ name: resource === undefined ? poolImage : nameOf(resource), image: id, generated, resource }, group, signal),
    );
  }
  for (const generated of files.values()) {
    throwIfCancelled(signal);
    const { name } = generated;
    images.push(await compare({ name, generated, resource: named(name, there) }, group, signal));
  }
  return { images: images.sort((a, b) => (a.name < b.name ? -1 : 1)), namesOf };
}

/** By name in small letters. */
async function generatedFiles({ artifactsFolder: folder, workspace }: Wanted): Promise<Map<string, Generated & { readonly name: string }>> {
  if (folder === undefined) return new Map();
  const names = (await readdir(folder).catch(() => [])).flatMap((file) => {
    const [, name, first] = GENERATED.exec(file) ?? [];
    return name === undefined || first !== undefined ? [] : [name];
  });
  if (names.length === 0) {
    throw new InputError(`${shownPath(folder, workspace)} has no artifacts_<image>.json to compare 1ES images with.`, {
      hint: 'run prepare-1es-artifacts first, and give its output folder',
    });
  }
  const files = names.map((name) => {
    const file = join(folder, `artifacts_${name}.json`);
    return { name, shown: shownPath(file, workspace), text: () => readRegularText(file) };
  });
  return new Map(files.map((one) => [one.name.toLowerCase(), one]));
}

/** Of those that were made of a definition the one that it is now, or the newest. */
async function currentOf(loaded: LoadedDefinition, made: readonly Resource[]): Promise<Resource | undefined> {
  if (made.length < 2) return made[0];
  const { image: fingerprint } = await fingerprintOf(loaded);
  return made.find((one) => tagOf(one, TAG.fingerprint) === fingerprint) ?? made.at(-1);
}

function named(name: string, there: readonly Resource[]): Resource | undefined {
  return there.find((one) => nameOf(one).toLowerCase() === name.toLowerCase());
}

async function compare({ name, image, generated, resource }: Expected, group: HostedGroup, signal: AbortSignal): Promise<ImageResource> {
  const common = { name, ...(image === undefined ? {} : { image }), generated: generated.shown, differences: [] };
  const found = resource === undefined ? undefined : await readImage(group, resource.id, signal);
  if (found === undefined) return { ...common, state: 'missing' };
  const { provisioningState: said, ...properties } = (found.properties ?? {}) as JsonObject;
  const provisioning = typeof said === 'string' ? { provisioning: said } : {};
  if (typeof said === 'string' && said.toLowerCase() !== 'succeeded') return { ...common, ...provisioning, state: 'not-ready' };
  try {
    const { differences, isFirstRevision } = compareArtifacts(properties, await generated.text(), {
      image: `the image ${name}`,
      generated: generated.shown,
    });
    const state = differences.length === 0 ? 'as-generated' : isFirstRevision ? 'first-revision' : 'differs';
    return { ...common, ...provisioning, state, differences };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const why = error.findings.map(({ message }) => message);
    return { ...common, ...provisioning, state: 'unreadable', differences: why.length > 0 ? why : [error.message] };
  }
}

/** Images with the tag of a definition, the newest last. */
function madeOf(id: string, there: readonly Resource[]): Resource[] {
  const own = there.filter((one) => tagOf(one, TAG.image) === id);
  return own.toSorted((a, b) => ((tagOf(a, TAG.submitted) ?? '') < (tagOf(b, TAG.submitted) ?? '') ? -1 : 1));
}

/** The JSON that a definition is as a 1ES image. @throws InputError */
function textOf({ definition }: LoadedDefinition): string {
  const { properties, artifacts } = oneEsImage(definition);
  return JSON.stringify({ ...properties, artifacts });
}
