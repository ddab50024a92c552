import { canonicalJson, type Json } from '@bakehouse/core/data';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/records/builds';
import { sha256 } from '@bakehouse/system/files';
import type { BuilderName, ImageDefinition, ImageSource } from '../definition.ts';
import type { LoadedDefinition } from '../load-definition.ts';
import { BUILDER_NAMES, FORMER_BUILDER_NAMES } from '../schema/builder-names.ts';
import { FileContents } from './file-contents.ts';
import { type FileDigests, readingDigests } from './file-digests.ts';
import { publishLayers } from './fingerprint-publish.ts';
import { fingerprintSteps, usedSecrets } from './fingerprint-steps.ts';

/** Counts up when the builders make another image of the same definition, so that every image is built again. */
const BUILDER_REVISION = 2;

/** A definition with the exact version of its source, where that is known. `withResolvedSource` adds it. */
export interface ResolvedDefinition extends LoadedDefinition {
  readonly resolvedVersion?: string;
}

export interface FingerprintOptions {
  /** Where digests of files come from; every file is read when left out. */
  readonly digests?: FileDigests;
}

/**
 * Takes the fingerprint of everything that determines an image. Tests, lifecycle, consumers, names, time-outs, descriptions and the
 * size and place of the machine that builds do not; of secrets only the references that steps use.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
export async function fingerprintOf(loaded: ResolvedDefinition, options: FingerprintOptions = {}): Promise<Fingerprint> {
  return fingerprintOfLayers(await fingerprintLayers(loaded, options));
}

export function fingerprintOfLayers(layers: FingerprintLayers): Fingerprint {
  const digests = {
    base: sha256(canonicalJson(layers.base)),
    content: sha256(canonicalJson(layers.content)),
    publishImmutable: sha256(canonicalJson(layers.publishImmutable)),
    publishMutable: sha256(canonicalJson(layers.publishMutable)),
  };
  return { image: sha256(canonicalJson(digests)), ...digests };
}

export async function fingerprintLayers(loaded: ResolvedDefinition, options: FingerprintOptions = {}): Promise<FingerprintLayers> {
  const { definition } = loaded;
  const contents = new FileContents(loaded, options.digests ?? readingDigests);
  return {
    base: await baseLayer(loaded, contents),
    content: {
      builderRevision: BUILDER_REVISION,
      builders: definition.builders.map(fingerprintName),
      steps: await fingerprintSteps(definition.steps, contents),
      ...(definition.build.readsTags === true ? { tags: definition.tags } : {}),
      ...usedSecrets(definition),
      ...(await providerContent(definition, contents)),
    },
    ...publishLayers(definition),
  };
}

/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
export async function testsDigestOf(loaded: LoadedDefinition, options: FingerprintOptions = {}): Promise<string> {
  return sha256(canonicalJson(await testsLayer(loaded, options)));
}

export async function testsLayer(loaded: LoadedDefinition, options: FingerprintOptions = {}): Promise<Json> {
  const contents = new FileContents(loaded, options.digests ?? readingDigests);
  const inVm: Json[] = [];
  for (const test of loaded.definition.tests.inVm) {
    inVm.push({ ...test, files: test.file === undefined ? {} : await contents.of(test.file, false) });
  }
  return { boot: loaded.definition.tests.boot as unknown as Json, inVm };
}

/** What is started from. Size, region and time-outs of the machine that builds do not reach the image; its disks do. */
async function baseLayer({ definition, resolvedVersion }: ResolvedDefinition, contents: FileContents): Promise<Json> {
  const { image, source, build } = definition;
  const file = 'file' in source ? source.file : undefined;
  return {
    image: { id: image.id, os: image.os, arch: image.arch, ...(laysOutDisk(source) ? { generation: image.generation } : {}) },
    source: { ...(source as unknown as Record<string, Json>), ...pinned(source, resolvedVersion) },
    ...(file === undefined ? {} : { files: await contents.of(file, false) }),
    build: { diskMiB: build.diskMiB, osDiskGB: build.osDiskGB, dataDisksGB: build.dataDisksGB },
  };
}

/** Installing from scratch lays out the disk for the firmware of the generation; other sources bring a disk that has been laid out. */
function laysOutDisk({ kind }: ImageSource): boolean {
  return kind === 'debian' || kind === 'iso';
}

/** The layers with the exact version of a source, as `fingerprintLayers` would have made them. */
export function withPinnedSource(layers: FingerprintLayers, source: ImageSource, version: string): FingerprintLayers {
  const base = layers.base as Readonly<Record<string, Json>>;
  return { ...layers, base: { ...base, source: { ...(base['source'] as Readonly<Record<string, Json>>), ...pinned(source, version) } } };
}

/** Where the exact version of a source stands: a version that is written into the definition gives the same fingerprint. */
function pinned(source: ImageSource, version: string | undefined): Record<string, Json> {
  if (version === undefined) return {};
  if (source.kind === 'debian') return { release: version };
  return source.kind === 'ami' ? { id: version } : { version };
}

/**
 * How fingerprints name a builder: as when they began, so that an image is not built again because its builder is called otherwise. A
 * new name and the former one give one fingerprint.
 */
function fingerprintName(builder: BuilderName): string {
  for (const [former, name] of FORMER_BUILDER_NAMES) if (name === builder) return former;
  return builder;
}

/**
 * Only what the builders that are named read. What an importer kept of a format that is no builder counts as well: it may hold
 * content that has no neutral field. So does what stands under the present name of a builder that had another one: it was the name of
 * the format alone.
 */
async function providerContent({ provider, builders }: ImageDefinition, contents: FileContents): Promise<Record<string, Json>> {
  const names = builders.map(fingerprintName);
  const kept = Object.entries(provider).filter(([name]) => names.includes(name) || !BUILDERS.has(name));
  const { packer, ...others } = Object.fromEntries(kept) as ImageDefinition['provider'];
  const { template, variables } = packer ?? {};
  const files = await contents.ofPackerTemplate(template);
  const isRead = template !== undefined || Object.keys(files).length > 0;
  return {
    ...(Object.keys(others).length === 0 ? {} : { provider: others as Record<string, Json> }),
    ...(isRead ? { packer: { template, variables, files } } : {}),
  };
}

/** As fingerprints name them. */
const BUILDERS = new Set<string>(BUILDER_NAMES.map(fingerprintName));
