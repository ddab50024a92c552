import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import { formatDuration } from '@bakehouse/core/format';
import { inspectBootableImage } from '@bakehouse/disk-image/bootable-image';
import type { VmResult } from '@bakehouse/records/vm-result';
import { leftOutInWords } from '@bakehouse/vm/left-out';
import { runInVm } from '@bakehouse/vm/run-in-vm';
import type { definition } from './definition.ts';
import { bootOnly, planTests, type TestPlan } from './test-plan.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that calls this one may leave out. */
type RunInputs = Partial<Inputs> &
  Pick<Inputs, 'image' | 'definition' | 'variables' | 'testFlags' | 'outputFolder' | 'accelerator' | 'cacheFolder' | 'dryRun'>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Boots an image and runs the tests of its definition inside.
 *
 * @throws OutcomeError, with all outputs, when the machine or a test did not pass; InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: RunInputs, context: StepContext): Promise<Outputs> {
  const { log, signal } = context;
  const image = await imageOf(inputs, context);
  const outputFolder = context.resolve(inputs.outputFolder);
  const plan = await planOf(inputs, context);
  if (inputs.dryRun) {
    const { format } = await inspectBootableImage(image, signal);
    log.info(`Would boot ${image} (${format}) with ${plan.cpus} processors and ${plan.memoryMiB} MiB of memory.`);
    for (const test of plan.tests) log.info(`Would run test ${test.name} (at most ${formatDuration(test.timeout)}).`);
    log.info(`Would write the result to ${outputFolder}.`);
    return {
      resultFile: undefined,
      passed: undefined,
      failed: undefined,
      crashed: undefined,
      dumpFolder: undefined,
      accelerator: undefined,
      ready: undefined,
    };
  }
  const acceleratorMemory = join(context.resolve(inputs.cacheFolder), 'accelerator.json');
  const { accelerator } = inputs;
  const { result, resultFile } = await runInVm({ ...plan, image, accelerator, acceleratorMemory, outputFolder, log, signal });
  const outputs = outputsOf(result, resultFile);
  report(result, context);
  if (result.outcome === 'passed') return outputs;
  throw new OutcomeError(`The image did not pass its tests: ${result.problem ?? result.outcome}.`, outputs, {
    hint: `result and logs: ${outputFolder}`,
  });
}

/** Path of the image, which may have to be brought from a gallery first. */
async function imageOf(inputs: RunInputs, context: StepContext): Promise<string> {
  const { gallery: place, image, version } = inputs;
  if (place === undefined) {
    if (version !== undefined) throw new InputError('run-in-vm: input version: needs a gallery');
    return context.resolve(image);
  }
  const [{ withGallery }, { imageFileOf }] = await Promise.all([
    import('../shared/with-gallery.ts'),
    import('@bakehouse/gallery/image-file'),
  ]);
  const { log, signal } = context;
  return withGallery({ ...inputs, gallery: place }, context, async (gallery) => {
    const wanted = version ?? (await gallery.latest(image));
    if (wanted === undefined) {
      throw new UserError(`No version of ${image} is latest in the gallery ${gallery.place}.`, { hint: 'promote one, or give version' });
    }
    return imageFileOf(gallery, image, wanted, { cacheFolder: context.resolve(inputs.cacheFolder), log, signal });
  });
}

async function planOf(inputs: RunInputs, context: StepContext): Promise<TestPlan> {
  if (inputs.definition === undefined) {
    if (inputs.testFlags.length > 0) throw new InputError('run-in-vm: input test-flags: needs a definition');
    return bootOnly;
  }
  // Not loaded for a machine that only has to boot.
  const { loadImage } = await import('../shared/load-image.ts');
  return planTests(await loadImage({ ...inputs, definition: inputs.definition }, context), inputs.testFlags);
}

function outputsOf(result: VmResult, resultFile: string): Outputs {
  const count = (...outcomes: VmResult['tests'][number]['outcome'][]) =>
    result.tests.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    resultFile,
    passed: count('passed'),
    failed: count('failed', 'timed-out', 'not-run'),
    crashed: count('crashed'),
    dumpFolder: result.dumpFolder,
    accelerator: result.accelerator,
    ready: result.readyAfterMs !== undefined,
  };
}

function report(result: VmResult, { log }: StepContext): void {
  for (const test of result.tests) {
    if (test.outcome === 'passed') log.info(`${test.name}: passed in ${formatDuration(test.durationMs)}`);
    // Not an error: the step's failure, which names them all, is reported once.
    else log.notice(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
  }
  if (result.failedUnits.length > 0) log.warning(`Units that failed to start in the machine: ${result.failedUnits.join(', ')}`);
  const leftOut = leftOutInWords(result.leftOut);
  if (leftOut !== undefined) log.warning(`Left out of what the machine gave back: ${leftOut}`);
  for (const remark of result.remarks ?? []) log.notice(remark);
  if (result.dumps.length > 0) log.info(`${result.dumps.length} core dumps in ${result.dumpFolder}`);
}
