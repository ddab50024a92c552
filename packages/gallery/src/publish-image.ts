import { canonicalJson, type Json } from '@bakehouse/core/data';
import { UserError } from '@bakehouse/core/errors';
import { directoryOutput } from '@bakehouse/image-definition/definition';
import { fingerprintLayers, fingerprintOfLayers, type ResolvedDefinition, testsLayer } from '@bakehouse/image-definition/fingerprint';
import type { FingerprintLayers } from '@bakehouse/records/builds';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import { sha256 } from '@bakehouse/system/files';
import type { Gallery, GalleryOptions, StageFile, StageRequest } from './gallery.ts';

/** A definition with the exact version of its source, and what was taken of it already, so that nobody takes it twice. */
interface PublishedDefinition {
  readonly loaded: ResolvedDefinition;
  /** `fingerprintLayers(loaded)`; taken when left out. */
  readonly layers?: FingerprintLayers | undefined;
  /** `testsLayer(loaded)`; taken when left out. */
  readonly tests?: Json | undefined;
}

/** What a build has made: the part of its record that is kept with the version. */
interface BuiltImage extends Pick<Provenance, 'image' | 'fingerprint' | 'tools' | 'packages' | 'stages' | 'startedAt' | 'finishedAt'> {
  readonly builder: string;
  readonly source?: { readonly commit?: string };
  readonly verify?: boolean;
  /** With absolute paths. */
  readonly files: readonly { readonly format: string; readonly path: string; readonly size: number; readonly sha256: string }[];
}

interface PublishRequest extends PublishedDefinition {
  readonly gallery: Gallery;
  /** What is published: a build, or the files of a version that is there (`only the outputs changed`). */
  readonly from: { readonly built: BuiltImage; readonly name: string } | { readonly version: string };
  /** Of the definition, where the build does not say it. */
  readonly commit?: string | undefined;
  /** False where no test is asked for: the version is never promoted, no more than one of a build of which that holds. */
  readonly verify?: boolean | undefined;
  /** Checks everything, says which version it would be, and writes nothing. */
  readonly dryRun?: boolean;
}

export interface PublishedImage {
  readonly image: string;
  readonly version: string;
  /** Folder or URL of the version, without anything secret. */
  readonly place: string;
  /** The same image was there already; in a dry run too. */
  readonly adopted: boolean;
  /** The record; absent in a dry run that would make a new version. */
  readonly record?: GalleryVersion;
}

/**
 * Puts an image into a gallery as a staged version. Doing it again changes nothing.
 *
 * @throws InputError when the definition has no output in a gallery, UserError when it is no longer the one that was built or the files are
 *   not, ExternalError, CancelledError
 */
export async function publishImage(request: PublishRequest, options: GalleryOptions): Promise<PublishedImage> {
  const { gallery, dryRun = false } = request;
  const staging = await stageRequestOf(request);
  const { image } = staging;
  if (!dryRun) {
    const { version: record, place, adopted } = await gallery.stage(staging, options);
    options.log.info(adopted ? `${image} ${record.version} was there already.` : `${image} ${record.version} is staged in ${place}.`);
    return { image, version: record.version, place, adopted, record };
  }
  const { version, adopt } = await gallery.planStage(staging);
  options.log.info(adopt === undefined ? `${image} ${version} would be staged.` : `${image} ${version} is there already.`);
  const place = gallery.placeOf(image, version);
  return adopt === undefined ? { image, version, place, adopted: false } : { image, version, place, adopted: true, record: adopt };
}

interface UpdateRequest extends PublishedDefinition {
  readonly gallery: Gallery;
  readonly version: string;
  readonly dryRun?: boolean;
}

/**
 * Changes tags, regions and the like of a version in place (`Gallery.publish`).
 *
 * @throws UserError when the definition differs in more than that, or there is no such version; ExternalError, CancelledError
 */
export async function updateVersion(request: UpdateRequest, options: GalleryOptions): Promise<PublishedImage> {
  const { gallery, loaded, version, dryRun = false } = request;
  const { definition } = loaded;
  const { id: image } = definition.image;
  const layers = request.layers ?? (await fingerprintLayers(loaded));
  const record = await gallery.publish(image, version, { definition, layers }, { ...options, dryRun });
  options.log.info(`${image} ${version} ${dryRun ? 'would be' : 'is'} updated in place.`);
  return { image, version, place: gallery.placeOf(image, version), adopted: true, record };
}

/** What the files of a new version were made of, and by what. */
interface Origin extends Omit<BuiltImage, 'files'> {
  readonly files: readonly StageFile[];
  readonly name: string;
}

async function originOf({ from, gallery, loaded }: PublishRequest): Promise<Origin> {
  if ('built' in from) return { ...from.built, name: from.name };
  const { id } = loaded.definition.image;
  const { version } = from;
  const { files } = await gallery.read(id, version);
  const provenance = await gallery.provenance(id, version);
  if (provenance === undefined) throw new UserError(`${id} ${version} has no provenance.json.`, { hint: 'build the image again' });
  return {
    ...provenance,
    name: `${id} ${version}`,
    files: files.map(({ format, size, sha256 }) => ({ format, size, sha256, fromVersion: version })),
  };
}

async function stageRequestOf(request: PublishRequest): Promise<StageRequest> {
  const { loaded } = request;
  const made = await originOf(request);
  const layers = request.layers ?? (await fingerprintLayers(loaded));
  const fingerprint = fingerprintOfLayers(layers);
  const { id } = loaded.definition.image;
  if (made.image !== id || fingerprint.base !== made.fingerprint.base || fingerprint.content !== made.fingerprint.content) {
    throw new UserError(`${loaded.file} is no longer what ${made.name} was made of.`, {
      hint: 'build the image again, or give the same variables as for the build',
    });
  }
  const output = await directoryOutput(loaded);
  const missing = output.formats.filter((format) => !made.files.some((file) => file.format === format));
  if (missing.length > 0) throw new UserError(`${made.name} has no ${missing.join(' and no ')} file.`, { hint: 'build the image again' });
  const files = made.files.filter(({ format }) => (output.formats as readonly string[]).includes(format));
  const commit = made.source?.commit ?? request.commit;
  const tests = request.tests ?? (await testsLayer(loaded));
  const provenance: Provenance = {
    schema: 'bakehouse-provenance/1',
    image: id,
    fingerprint,
    layers,
    testsDigest: sha256(canonicalJson(tests)),
    tests,
    definition: loaded.definition,
    definitionFile: loaded.file,
    variables: loaded.variables,
    ...(loaded.resolvedVersion === undefined ? {} : { resolvedVersion: loaded.resolvedVersion }),
    builder: made.builder,
    source: commit === undefined ? {} : { commit },
    ...(made.verify === false || request.verify === false ? { verify: false } : {}),
    tools: made.tools,
    packages: made.packages,
    stages: made.stages,
    startedAt: made.startedAt,
    finishedAt: made.finishedAt,
  };
  return { image: id, version: output.version, files, provenance };
}
