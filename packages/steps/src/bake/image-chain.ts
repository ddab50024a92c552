import { dirname, join, resolve } from 'node:path';
import type { BuiltFile } from '@bakehouse/builders/build-record';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import { OutcomeError, type OutputValue, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { parseInputs } from '@bakehouse/core/parse-inputs';
import type { PlannedImage } from '@bakehouse/image-plan/image-plan';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';
import { galleryOf } from './gallery-of.ts';
import type { Timeline } from './timeline.ts';

/** What the chain leaves for the report; a path is absent while its stage has not run. */
export interface ChainResult {
  version?: string;
  built: boolean;
  promoted: boolean;
  /** What upload-blob has sent. */
  uploadManifest?: string;
  buildRecord?: string;
  testResult?: string;
  crashReport?: string;
  testsPassed: number;
  testsFailed: number;
}

/** What became of one image of the plan. */
export interface BakedImage {
  readonly image: PlannedImage;
  readonly timeline: Timeline;
  readonly result: ChainResult;
  readonly error?: unknown;
}

type BakeInputs = InputsOf<typeof definition>;

/**
 * Takes one image from its definition to a tested version. `result` is filled while it goes, so that a report can say how far it came.
 *
 * @throws what the failing stage threw; OutcomeError when a test failed
 */
export async function bakeImage(
  image: PlannedImage,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
  result: ChainResult,
): Promise<void> {
  if (image.version !== undefined) result.version = image.version;
  if (image.action === 'update') {
    await update(image, inputs, context, timeline);
    if (image.retest === undefined) {
      for (const name of ['run-in-vm', 'collect-crash-dumps', 'promote-image']) timeline.skip(name, 'the files are the same');
      return;
    }
  } else if (image.action === 'republish') {
    for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build']) timeline.skip(name, 'only the outputs changed');
    result.version = await publish(image, undefined, inputs, context, timeline);
  } else if (image.action === 'build' || image.action === 'refresh') {
    const artifacts = await prepare(image, inputs, context, timeline);
    result.uploadManifest = await upload(image, artifacts, inputs, context, timeline);
    result.buildRecord = await build(image, artifacts, inputs, context, timeline);
    result.built = true;
    result.version = await publish(image, result.buildRecord, inputs, context, timeline);
  } else for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build', 'publish-image']) timeline.skip(name, 'unchanged');
  const failure = await test(image, inputs, context, timeline, result);
  await collect(image, inputs, context, timeline, result);
  // A drill says nothing about the image: what a test behind a flag brought is not kept with the version.
  if (failure !== undefined && inputs.testFlags.length > 0) timeline.skip('promote-image', 'a test did not pass');
  else await promote(image, inputs, context, timeline, result).catch((refusal: unknown) => throwFirst(failure, refusal));
  if (failure !== undefined) throw failure;
}

async function prepare(image: PlannedImage, inputs: BakeInputs, context: StepContext, timeline: Timeline): Promise<string> {
  const { run } = await import('../prepare-artifacts/run.ts');
  const outputs = await timeline.stage(
    'prepare-artifacts',
    () =>
      run(
        {
          definition: image.definition,
          variables: inputs.variables,
          outputFolder: join(inputs.stateFolder, 'artifacts'),
          lockFile: inputs.lockFile,
          dryRun: false,
        },
        // The summary is that of the whole chain.
        { ...context, summary: async () => {} },
      ),
    ({ fileCount, bytes }) => `${fileCount} files, ${formatBytes(Number(bytes))}`,
  );
  return text(outputs.folder);
}

async function upload(
  image: PlannedImage,
  artifacts: string,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
): Promise<string> {
  const [{ run }, { definition }] = await Promise.all([import('../upload-blob/run.ts'), import('../upload-blob/definition.ts')]);
  const given: Readonly<Record<string, string | undefined>> = {
    source: artifacts,
    container: inputs.container,
    prefix: image.id,
    accountUrl: inputs.accountUrl,
    connectionString: inputs.connectionString,
    // Without an account they are for the gallery alone.
    ...(inputs.accountUrl === undefined ? {} : signInOf(inputs)),
    azuriteFolder: join(inputs.stateFolder, 'azurite'),
    manifestFile: join(inputs.stateFolder, 'uploads', `${image.id}.json`),
  };
  const outputs = await timeline.stage(
    'upload-blob',
    () =>
      run(
        parseInputs(
          definition,
          (name) => given[name],
          () => {},
        ),
        // The summary is that of the whole chain.
        { ...context, summary: async () => {} },
      ),
    ({ uploaded, skipped, bytes }) => `${uploaded} sent, ${skipped} unchanged, ${formatBytes(Number(bytes))}`,
  );
  return text(outputs.manifest);
}

async function build(
  image: PlannedImage,
  artifacts: string,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
): Promise<string> {
  const { run } = await import('../trigger-image-build/run.ts');
  const outputs = await timeline.stage('trigger-image-build', () =>
    run(
      {
        definition: image.definition,
        variables: inputs.variables,
        artifacts,
        builder: inputs.builder,
        outputFolder: join(inputs.stateFolder, 'builds'),
        cacheFolder: join(inputs.stateFolder, 'cache'),
        // The same definition may bring newer packages now.
        rebuild: image.action === 'refresh' || inputs.force.includes('*') || inputs.force.includes(image.id),
        lockFile: inputs.lockFile,
        dryRun: false,
      },
      context,
    ),
  );
  return text(outputs.buildRecord);
}

function signInOf(inputs: BakeInputs): Readonly<Record<string, string | undefined>> {
  const { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost, caFile } = inputs;
  return { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost, caFile };
}

/** From a build, or without one from the files of an earlier version. */
async function publish(
  image: PlannedImage,
  buildRecord: string | undefined,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
): Promise<string> {
  const { run } = await import('../publish-image/run.ts');
  const outputs = await timeline.stage(
    'publish-image',
    () =>
      run(
        {
          buildRecord,
          fromVersion: buildRecord === undefined ? image.version : undefined,
          definition: image.definition,
          variables: inputs.variables,
          ...galleryOf(inputs),
          lockFile: inputs.lockFile,
          dryRun: false,
        },
        context,
      ),
    ({ version }) => `${version}, staged`,
  );
  return text(outputs.version);
}

async function update(image: PlannedImage, inputs: BakeInputs, context: StepContext, timeline: Timeline): Promise<void> {
  for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build']) timeline.skip(name, 'unchanged');
  const { run } = await import('../publish-image/run.ts');
  await timeline.stage(
    'publish-image',
    () =>
      run(
        {
          updateVersion: image.version,
          definition: image.definition,
          variables: inputs.variables,
          ...galleryOf(inputs),
          lockFile: inputs.lockFile,
          dryRun: false,
        },
        context,
      ),
    ({ version }) => `${version}, updated in place`,
  );
}

/** Runs the tests; a failed test is returned, not thrown, because what crashed is still to be collected. */
async function test(
  image: PlannedImage,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
  result: ChainResult,
): Promise<OutcomeError | undefined> {
  const { imageFileOf } = await import('@bakehouse/gallery/image-file');
  const { run } = await import('../run-in-vm/run.ts');
  const { log, signal } = context;
  const cacheFolder = context.resolve(join(inputs.stateFolder, 'cache'));
  const file = await withGallery(galleryOf(inputs), context, async (gallery) =>
    imageFileOf(gallery, image.id, text(result.version), { cacheFolder, known: await builtFiles(result.buildRecord), log, signal }),
  );
  const remember = (outputs: Readonly<Record<string, OutputValue>>) => {
    result.testResult = text(outputs['resultFile']);
    result.testsPassed += Number(outputs['passed'] ?? 0);
    result.testsFailed += Number(outputs['failed'] ?? 0) + Number(outputs['crashed'] ?? 0);
  };
  try {
    const outputs = await timeline.stage(
      'run-in-vm',
      () =>
        run(
          {
            image: file,
            definition: image.definition,
            variables: inputs.variables,
            testFlags: inputs.testFlags,
            outputFolder: join(inputs.stateFolder, 'vm', image.id),
            accelerator: inputs.accelerator,
            cacheFolder: join(inputs.stateFolder, 'cache'),
            dryRun: false,
          },
          context,
        ),
      ({ passed, accelerator }) => `${passed} passed, on ${accelerator}`,
    );
    remember(outputs);
    return undefined;
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    remember(error.outputs);
    return error;
  }
}

/** What this bake has built and published just now. */
async function builtFiles(buildRecord: string | undefined): Promise<readonly BuiltFile[]> {
  if (buildRecord === undefined) return [];
  const { readJson } = await import('@bakehouse/system/files');
  const record = await readJson<{ readonly files: readonly BuiltFile[] }>(buildRecord);
  return (record?.files ?? []).map((file) => ({ ...file, path: resolve(dirname(buildRecord), file.path) }));
}

async function collect(
  image: PlannedImage,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
  result: ChainResult,
): Promise<void> {
  const { readJson } = await import('@bakehouse/system/files');
  const { run } = await import('../collect-crash-dumps/run.ts');
  const vm = await readJson<{ dumpFolder: string }>(text(result.testResult));
  const outputs = await timeline.stage(
    'collect-crash-dumps',
    () =>
      run(
        {
          source: text(vm?.dumpFolder),
          outputFolder: join(inputs.stateFolder, 'crashes', image.id),
          failOnCrash: false,
          dryRun: false,
        },
        context,
      ),
    ({ dumps, signature }) => (Number(dumps) === 0 ? 'nothing crashed' : `${dumps} dumps, first: ${signature}`),
  );
  result.crashReport = text(outputs.reportFile);
}

async function promote(
  image: PlannedImage,
  inputs: BakeInputs,
  context: StepContext,
  timeline: Timeline,
  result: ChainResult,
): Promise<void> {
  if (!inputs.promote) {
    timeline.skip('promote-image', 'not asked for');
    return;
  }
  const { run } = await import('../promote-image/run.ts');
  await timeline.stage(
    'promote-image',
    () =>
      run(
        {
          ...galleryOf(inputs),
          image: image.id,
          version: text(result.version),
          testResult: text(result.testResult),
          definition: image.definition,
          variables: inputs.variables,
          lockFile: inputs.lockFile,
          dryRun: false,
        },
        context,
      ),
    () => `${result.version} is latest`,
  );
  result.promoted = true;
}

/** promote-image keeps the result with the version and refuses after a failed test; the test is what to report then. */
function throwFirst(failure: OutcomeError | undefined, refusal: unknown): never {
  throw failure !== undefined && refusal instanceof UserError ? failure : refusal;
}

/** An output that the stage always sets. */
function text(value: OutputValue): string {
  if (typeof value !== 'string') throw new TypeError('A stage left out an output that it always sets.');
  return value;
}
