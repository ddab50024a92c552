import { join, relative } from 'node:path';
import type { BuildRecord, ImageFormat } from '@bakehouse/builders/build-record';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { parseDuration } from '@bakehouse/core/duration';
import { InputError, type OutputValue } from '@bakehouse/core/errors';
import type { BuilderName, ImageDefinition } from '@bakehouse/images/definition';
import { type Fingerprint, fingerprintOf } from '@bakehouse/images/fingerprint';
import { parseGivenVariables } from '@bakehouse/images/given-variables';
import { type LoadedDefinition, loadDefinition } from '@bakehouse/images/load-definition';
import { checkArtifacts } from './check-artifacts.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Result = OutputsOf<typeof definition>;

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
  const loaded = await loadDefinition(context.resolve(inputs.definition), { variables: parseGivenVariables(inputs.variables) });
  for (const { message, ...place } of loaded.warnings) context.log.warning(message, place);
  const { id } = loaded.definition.image;
  const place: Place = {
    artifacts: context.resolve(inputs.artifacts),
    outputFolder: join(context.resolve(inputs.outputFolder), id),
    cacheFolder: context.resolve(inputs.cacheFolder),
  };
  const builder = chooseBuilder(inputs.builder, loaded.definition);
  const fingerprint = await fingerprintOf(loaded);
  await checkArtifacts(place.artifacts, id, fingerprint.image, context.signal);
  if (inputs.dryRun) {
    sayPlan(loaded.definition, builder, place, context);
    return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
  }
  const build = builder === 'local' ? buildLocal : buildPacker;
  const { record, recordFile } = await build(loaded, fingerprint, place, inputs.rebuild, context);
  return { buildRecord: recordFile, ...outputsOf(record, place.outputFolder) };
}

async function buildLocal(loaded: LoadedDefinition, fingerprint: Fingerprint, place: Place, rebuild: boolean, context: StepContext) {
  const [{ buildLocally }, { localSteps }] = await Promise.all([
    import('@bakehouse/builders/local/build-locally'),
    import('./local-steps.ts'),
  ]);
  const { image, source, build, steps } = loaded.definition;
  return buildLocally({
    ...common(loaded, fingerprint, place, context),
    rebuild,
    suite: source.suite,
    components: source.components,
    ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
    arch: image.arch,
    steps: await localSteps(steps, place.artifacts),
    diskMiB: build.diskMiB,
  });
}

async function buildPacker(loaded: LoadedDefinition, fingerprint: Fingerprint, place: Place, rebuild: boolean, context: StepContext) {
  const [{ buildWithPacker }, { DEFAULT_SOURCE_DATE }] = await Promise.all([
    import('@bakehouse/builders/packer/build-with-packer'),
    import('@bakehouse/builders/local/local-build'),
  ]);
  const { packer } = loaded.definition.provider;
  if (packer === undefined) throw new InputError(`${loaded.file} names no Packer template.`, { hint: 'add provider.packer.template' });
  return buildWithPacker({
    ...common(loaded, fingerprint, place, context),
    rebuild,
    template: join(loaded.folder, packer.template),
    variables: packer.variables ?? {},
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
  const find = (format: ImageFormat) => record.files.find((file) => file.format === format);
  const pathOf = (format: ImageFormat) => {
    const file = find(format);
    return file === undefined ? undefined : join(folder, file.path);
  };
  return { imageFile: pathOf('raw'), vhdFile: pathOf('vhd'), imageSha256: find('raw')?.sha256 };
}

function chooseBuilder(wanted: 'auto' | BuilderName, { builders, image }: ImageDefinition): BuilderName {
  const [first] = builders;
  if (wanted === 'auto' && first !== undefined) return first;
  const found = builders.find((builder) => builder === wanted);
  if (found !== undefined) return found;
  throw new InputError(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
    hint: 'add the builder to "builders" in the definition, or choose another',
  });
}

function sayPlan(definition: ImageDefinition, builder: BuilderName, place: Place, { log }: StepContext): void {
  const { image, source, build, steps } = definition;
  log.info(`Would build ${image.id} with ${builder}, in at most ${build.timeout}:`);
  if (builder === 'local') {
    log.info(
      `  Debian ${source.suite} from ${source.mirror ?? "Debian's archives"} on a disk of ${build.diskMiB} MiB, and ${steps.length} steps`,
    );
  } else log.info(`  from the template ${definition.provider.packer?.template}`);
  log.info(
    `  to ${place.outputFolder}: ${['raw', ...formatsOf(definition).filter((format) => format !== 'raw')].join(', ')}, build.json, build.log`,
  );
}

function formatsOf({ outputs }: ImageDefinition): ImageFormat[] {
  return [...new Set(outputs.flatMap((output) => output.formats))];
}
