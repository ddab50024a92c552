import { join, relative } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { parseDuration } from '@bakehouse/core/duration';
import { findingText, InputError, type OutputValue } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { type LoadedDefinition, loadDefinition } from '@bakehouse/image-definition/load-definition';
import {
  type LocalDefinition,
  localDefinition,
  type PackerDefinition,
  packerDefinition,
} from '@bakehouse/image-definition/local-definition';
import { withLockFile } from '@bakehouse/image-plan/resolve-source';
import { shownAddress } from '@bakehouse/net/address';
import type { BuildRecord, OutputFormat } from '@bakehouse/records/build-record';
import type { Fingerprint } from '@bakehouse/records/fingerprint';
import { LOCK_FILE } from '@bakehouse/records/lock-file';
import { loadOptions } from '../shared/load-options.ts';
import { checkArtifacts } from './check-artifacts.ts';
import type { definition } from './definition.ts';

/** What a step that calls this one may leave out. */
type Inputs = Omit<InputsOf<typeof definition>, 'lockFile'> & { readonly lockFile?: string };
type Result = OutputsOf<typeof definition>;

type Wanted =
  | { readonly builder: 'local'; readonly definition: LocalDefinition }
  | { readonly builder: 'packer'; readonly definition: PackerDefinition };
type CommonOptions = ReturnType<typeof common> & { readonly rebuild: boolean; readonly checkSources: () => Promise<void> };

/** Where everything of one build is. */
interface Place {
  readonly artifacts: string;
  readonly outputFolder: string;
  readonly cacheFolder: string;
}

/**
 * Builds the image of one definition.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; what the builder throws
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Result> {
  const loaded = await loadDefinition(context.resolve(inputs.definition), loadOptions(context, parseGivenVariables(inputs.variables)));
  for (const { message, ...place } of loaded.warnings) context.log.warning(findingText({ message }), place);
  const { id } = loaded.definition.image;
  const place: Place = {
    artifacts: context.resolve(inputs.artifacts),
    outputFolder: join(context.resolve(inputs.outputFolder), id),
    cacheFolder: context.resolve(inputs.cacheFolder),
  };
  const builder = chooseBuilder(inputs.builder, loaded.definition);
  const wanted =
    builder === 'local' ? { builder, definition: await localDefinition(loaded) } : { builder, definition: await packerDefinition(loaded) };
  const fingerprint = await fingerprintOf(await withLockFile(loaded, context.resolve(inputs.lockFile ?? LOCK_FILE)));
  const checkSources = () => checkArtifacts(place.artifacts, id, fingerprint.image, context.signal);
  await checkSources();
  if (inputs.dryRun) {
    sayPlan(wanted, place, context);
    return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
  }
  const options = { ...common(loaded, fingerprint, place, context), rebuild: inputs.rebuild, checkSources };
  const { record, recordFile } =
    wanted.builder === 'local'
      ? await buildLocal(wanted.definition, place, options)
      : await buildPacker(wanted.definition, join(loaded.folder, wanted.definition.provider.packer.template), place, options);
  return { buildRecord: recordFile, ...outputsOf(record, place.outputFolder) };
}

async function buildLocal({ image, source, build, steps }: LocalDefinition, place: Place, options: CommonOptions) {
  const [{ buildLocally }, { localSteps }] = await Promise.all([
    import('@bakehouse/builders/local/build-locally'),
    import('./local-steps.ts'),
  ]);
  return buildLocally({
    ...options,
    suite: source.suite,
    components: source.components,
    ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
    arch: image.arch,
    steps: await localSteps(steps, place.artifacts),
    diskMiB: build.diskMiB,
  });
}

async function buildPacker({ provider }: PackerDefinition, template: string, place: Place, options: CommonOptions) {
  const [{ buildWithPacker }, { DEFAULT_SOURCE_DATE }] = await Promise.all([
    import('@bakehouse/builders/packer/build-with-packer'),
    import('@bakehouse/builders/local/local-build'),
  ]);
  return buildWithPacker({
    ...options,
    template,
    variables: provider.packer.variables ?? {},
    artifactsFolder: place.artifacts,
    timestamp: DEFAULT_SOURCE_DATE,
  });
}

function common(loaded: LoadedDefinition, fingerprint: Fingerprint, place: Place, context: StepContext) {
  const { definition, file } = loaded;
  return {
    image: definition.image.id,
    fingerprint,
    definitionFile: relative(context.environment.workspace, file),
    commit: context.environment.commit,
    formats: formatsOf(definition),
    timeout: parseDuration(definition.build.timeout),
    outputFolder: place.outputFolder,
    cacheFolder: place.cacheFolder,
    log: context.log,
    signal: context.signal,
  };
}

function outputsOf(record: BuildRecord, folder: string): Record<'imageFile' | 'vhdFile' | 'imageSha256', OutputValue> {
  const find = (format: OutputFormat) => record.files.find((file) => file.format === format);
  const pathOf = (format: OutputFormat) => {
    const file = find(format);
    return file === undefined ? undefined : join(folder, file.path);
  };
  return { imageFile: pathOf('raw'), vhdFile: pathOf('vhd'), imageSha256: find('raw')?.sha256 };
}

function chooseBuilder(wanted: Inputs['builder'], { builders, image }: ImageDefinition): 'local' | 'packer' {
  const chosen = wanted === 'auto' ? builders[0] : builders.find((builder) => builder === wanted);
  if (chosen === 'local' || chosen === 'packer') return chosen;
  if (chosen !== undefined) {
    throw new InputError(`The definition of ${image.id} is to be built with ${chosen}, which this step cannot run.`, {
      hint: 'it runs local and packer: name one of them in "builders" of the definition',
    });
  }
  throw new InputError(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
    hint: 'add the builder to "builders" in the definition, or choose another',
  });
}

function sayPlan({ builder, definition }: Wanted, place: Place, { log }: StepContext): void {
  const { image, build, steps } = definition;
  log.info(`Would build ${image.id} with ${builder}, in at most ${build.timeout}:`);
  if (builder === 'local') {
    const { source } = definition;
    log.info(
      `  Debian ${source.suite} from ${source.mirror === undefined ? "Debian's archives" : shownAddress(source.mirror)} on a disk of ${build.diskMiB} MiB, and ${steps.length} steps`,
    );
  } else log.info(`  from the template ${definition.provider.packer.template}`);
  log.info(
    `  to ${place.outputFolder}: ${['raw', ...formatsOf(definition).filter((format) => format !== 'raw')].join(', ')}, build.json, build.log`,
  );
}

function formatsOf({ outputs }: ImageDefinition): OutputFormat[] {
  return [...new Set(outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])))];
}
