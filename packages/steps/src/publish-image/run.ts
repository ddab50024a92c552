import { dirname, resolve } from 'node:path';
import { canonicalJson } from '@bakehouse/core/canonical-json';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { InputError, UserError } from '@bakehouse/core/errors';
import { readProvenance, readVersion, versionFolder } from '@bakehouse/gallery/gallery';
import { planStage, type StageRequest, stageVersion } from '@bakehouse/gallery/stage-version';
import { checkUpdate, updateVersion } from '@bakehouse/gallery/update-version';
import {
  fingerprintLayers,
  fingerprintOfLayers,
  type ResolvedDefinition,
  testsLayer,
} from '@bakehouse/image-definition/fingerprint/fingerprint';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { loadDefinition } from '@bakehouse/image-definition/load-definition';
import { directoryOutput } from '@bakehouse/image-definition/local-definition';
import { withLockFile } from '@bakehouse/image-plan/resolve-source';
import { type BuildRecord, readBuildRecord } from '@bakehouse/records/build-record';
import type { AnyFingerprint } from '@bakehouse/records/fingerprint';
import { LOCK_FILE } from '@bakehouse/records/lock-file';
import type { Provenance } from '@bakehouse/records/provenance';
import { sha256 } from '@bakehouse/system/files';
import { loadOptions } from '../shared/load-options.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that calls this one may leave out. */
type PublishInputs = Pick<Inputs, 'gallery' | 'dryRun'> & Partial<Inputs>;

/** What is published: from a build, or from a version that is there. */
interface Origin {
  readonly made: Omit<BuildRecord, 'schema' | 'fingerprint' | 'log'> & { readonly fingerprint: AnyFingerprint };
  /** What the paths of its files are relative to. */
  readonly folder: string;
  readonly name: string;
}

/**
 * Stages a version, or changes one in place. Doing it again changes nothing.
 *
 * @throws InputError when inputs or the definition are unusable, UserError when the definition is no longer the one that was built
 *   or the files are not, ExternalError when the disk is full, CancelledError
 */
export async function run(inputs: PublishInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const gallery = context.resolve(inputs.gallery);
  if (inputs.updateVersion !== undefined) return update(inputs, inputs.updateVersion, gallery, context);
  const origin = await findOrigin(inputs, gallery, context);
  const loaded = await load(inputs, inputs.definition ?? origin.made.definitionFile, origin.made.variables ?? {}, context);
  const request = await requestFor(origin, loaded, context);
  const { image } = request;
  if (inputs.dryRun) {
    const { version, adopt } = await planStage(gallery, request);
    log.info(adopt === undefined ? `${image} ${version} would be staged.` : `${image} ${version} is there already.`);
    return { image, version, versionFolder: versionFolder(gallery, image, version) };
  }
  const { version, folder, adopted } = await stageVersion(gallery, request, { log, signal });
  log.info(adopted ? `${image} ${version.version} was there already.` : `${image} ${version.version} is staged in ${folder}.`);
  return { image, version: version.version, versionFolder: folder };
}

async function load(
  inputs: PublishInputs,
  file: string,
  built: Readonly<Record<string, string>>,
  context: StepContext,
): Promise<ResolvedDefinition> {
  const variables = { ...built, ...parseGivenVariables(inputs.variables ?? []) };
  const loaded = await loadDefinition(context.resolve(file), loadOptions(context, variables));
  return withLockFile(loaded, context.resolve(inputs.lockFile ?? LOCK_FILE));
}

async function update(
  inputs: PublishInputs,
  version: string,
  gallery: string,
  context: StepContext,
): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  if (inputs.definition === undefined || inputs.buildRecord !== undefined || inputs.fromVersion !== undefined) {
    throw new InputError('publish-image: update-version needs definition, and neither build-record nor from-version.');
  }
  const loaded = await load(inputs, inputs.definition, {}, context);
  const { id } = loaded.definition.image;
  const wanted = { definition: loaded.definition, layers: await fingerprintLayers(loaded) };
  if (inputs.dryRun) await checkUpdate(gallery, id, version, wanted);
  else await updateVersion(gallery, id, version, wanted, { log, signal });
  log.info(`${id} ${version} ${inputs.dryRun ? 'would be' : 'is'} updated in place.`);
  return { image: id, version, versionFolder: versionFolder(gallery, id, version) };
}

async function findOrigin(inputs: PublishInputs, gallery: string, context: StepContext): Promise<Origin> {
  if (inputs.fromVersion !== undefined && inputs.buildRecord === undefined && inputs.definition !== undefined) {
    return originInGallery(inputs.fromVersion, await load(inputs, inputs.definition, {}, context), gallery);
  }
  if (inputs.buildRecord === undefined || inputs.fromVersion !== undefined) {
    throw new InputError('publish-image needs either build-record, or from-version with definition.');
  }
  const file = context.resolve(inputs.buildRecord);
  const record = await readBuildRecord(file);
  if (record === undefined) throw new InputError(`There is no build record ${file}.`, { hint: 'run trigger-image-build first' });
  return { made: record, folder: dirname(file), name: file };
}

async function originInGallery(version: string, loaded: ResolvedDefinition, gallery: string): Promise<Origin> {
  const { id } = loaded.definition.image;
  const { files } = await readVersion(gallery, id, version);
  const provenance = await readProvenance(gallery, id, version);
  if (provenance === undefined) throw new UserError(`${id} ${version} has no provenance.json.`, { hint: 'build the image again' });
  const made = { ...provenance, files: files.map(({ file, ...rest }) => ({ ...rest, path: file })) };
  return { made, folder: versionFolder(gallery, id, version), name: `${id} ${version}` };
}

async function requestFor({ made, folder, name }: Origin, loaded: ResolvedDefinition, context: StepContext): Promise<StageRequest> {
  const layers = await fingerprintLayers(loaded);
  const fingerprint = fingerprintOfLayers(layers);
  const { id } = loaded.definition.image;
  if (made.image !== id || fingerprint.base !== made.fingerprint.base || fingerprint.content !== made.fingerprint.content) {
    throw new UserError(`${loaded.file} is no longer what ${name} was made of.`, {
      hint: 'build the image again, or give the same variables as for the build',
    });
  }
  const output = await directoryOutput(loaded);
  const missing = output.formats.filter((format) => !made.files.some((file) => file.format === format));
  if (missing.length > 0) throw new UserError(`${name} has no ${missing.join(' and no ')} file.`, { hint: 'build the image again' });
  const files = made.files
    .filter(({ format }) => (output.formats as readonly string[]).includes(format))
    .map(({ format, path, size, sha256 }) => ({ format, path: resolve(folder, path), size, sha256 }));
  const commit = made.source?.commit ?? context.environment.commit;
  const tests = await testsLayer(loaded);
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
    tools: made.tools,
    packages: made.packages,
    stages: made.stages,
    startedAt: made.startedAt,
    finishedAt: made.finishedAt,
  };
  return { image: id, version: output.version, files, provenance };
}
