import { join } from 'node:path';
import { InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { formatBytes } from '@bakehouse/core/text';
import { RESULT_FILE, type VmResult } from '@bakehouse/records/tests';
import { failureOf, reportResult, testCounts } from '@bakehouse/vm/report';
import { bootOnly, plannedRun, planTests, planVmRun, type RunInVmOptions, runInVm, type TestPlan } from '@bakehouse/vm/run';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** An image on this machine; or one that is only planned to be booted and stays where it is. */
type Image =
  | { readonly path: string; readonly imageSha256?: string }
  | { readonly path?: undefined; readonly name: string; readonly bringing: string };

/**
 * Boots an image and runs the tests of its definition inside.
 *
 * @throws OutcomeError, with all outputs, when the machine or a test did not pass; InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { log, signal } = context;
  const outputFolder = context.resolve(inputs.outputFolder);
  const acceleratorMemory = join(context.resolve(inputs.cacheFolder), 'accelerator.json');
  const { accelerator } = inputs;
  const options: RunInVmOptions = { ...(await planOf(inputs, context)), accelerator, acceleratorMemory, outputFolder, log, signal };
  const image = await imageOf(inputs, context);
  if (inputs.dryRun || image.path === undefined) {
    const lines = image.path === undefined ? [image.bringing, ...plannedRun(image.name, options)] : await planVmRun(image.path, options);
    for (const line of lines) log.info(line);
    return outputsOf(undefined);
  }
  const { path, ...known } = image;
  const result = await runInVm(path, { ...options, ...known });
  const outputs = outputsOf(result, join(outputFolder, RESULT_FILE));
  reportResult(result, log);
  const failure = failureOf(result);
  if (failure === undefined) return outputs;
  throw new OutcomeError(failure.message, outputs, { reason: failure.reason, hint: `result and logs: ${outputFolder}` });
}

/** Of a dry run, which has no result, none is set. */
function outputsOf(result: VmResult | undefined, resultFile?: string): Outputs {
  const counts = result === undefined ? { passed: undefined, failed: undefined, crashed: undefined } : testCounts(result);
  const ready = result === undefined ? undefined : result.readyAfterMs !== undefined;
  return { resultFile, ...counts, dumpFolder: result?.dumpFolder, accelerator: result?.accelerator, ready };
}

/** The image, which may have to be brought from a gallery first. A dry run brings nothing. */
async function imageOf(inputs: Inputs, context: StepContext): Promise<Image> {
  const { gallery: place, image, version } = inputs;
  if (place === undefined) {
    if (version !== undefined) throw new InputError('run-in-vm: input version: needs a gallery');
    return { path: context.resolve(image) };
  }
  const [{ withGallery }, { imageFileOf, planImageFile }] = await Promise.all([
    import('../shared/with-gallery.ts'),
    import('@bakehouse/gallery/image-file'),
  ]);
  const { log, signal } = context;
  return withGallery({ ...inputs, gallery: place }, context, async (gallery) => {
    const wanted = version ?? (await gallery.latest(image));
    if (wanted === undefined) {
      throw new UserError(`No version of ${image} is latest in the gallery ${gallery.place}.`, { hint: 'promote one, or give version' });
    }
    const cacheFolder = context.resolve(inputs.cacheFolder);
    if (inputs.dryRun && !gallery.features.localFiles) {
      const { format, size } = await planImageFile(gallery, image, wanted);
      const from = gallery.placeOf(image, wanted);
      const bringing = `Would bring ${image} ${wanted}, ${formatBytes(size)}, from ${from} to ${cacheFolder} unless it is there.`;
      return { name: `${image} ${wanted} (${format})`, bringing };
    }
    const { path, sha256 } = await imageFileOf(gallery, image, wanted, { cacheFolder, log, signal });
    return { path, imageSha256: sha256 };
  });
}

async function planOf(inputs: Inputs, context: StepContext): Promise<TestPlan> {
  if (inputs.definition === undefined) {
    if (inputs.testFlags.length > 0) throw new InputError('run-in-vm: input test-flags: needs a definition');
    return bootOnly;
  }
  // Not loaded for a machine that only has to boot.
  const { loadImage } = await import('../shared/load-image.ts');
  return planTests(await loadImage({ ...inputs, definition: inputs.definition }, context), inputs.testFlags);
}
