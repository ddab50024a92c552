import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { RESULT_FILE, type VmResult } from '@bakehouse/records/tests';
import { failureOf, reportResult, testCounts } from '@bakehouse/vm/report';
import { bootOnly, failedTests, plannedRun, planTests, planVmRun, type RunInVmOptions, runInVm } from '@bakehouse/vm/run';
import type { definition } from './definition.ts';
import { imageOf } from './image-to-boot.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

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
  const loaded = await definitionOf(inputs, context);
  const plan = loaded === undefined ? bootOnly : await planTests(loaded, inputs.testFlags);
  const options: RunInVmOptions = { ...plan, accelerator, acceleratorMemory, outputFolder, log, signal };
  const image = await imageOf(inputs, context);
  if (inputs.dryRun || image.path === undefined) {
    const lines = image.path === undefined ? [image.bringing, ...plannedRun(image.name, options)] : await planVmRun(image.path, options);
    for (const line of lines) log.info(line);
    return outputsOf(undefined);
  }
  const { path, ...known } = image;
  const result = await runInVm(path, { ...options, ...known });
  const outputs = outputsOf(result, join(outputFolder, RESULT_FILE));
  const { unitsOf } = await import('@bakehouse/runners/unit');
  reportResult(
    result,
    log,
    await unitsOf(loaded?.definition.steps.flatMap((step) => ('runner' in step ? [step.runner.platform] : [])) ?? []),
  );
  const findings = loaded === undefined ? [] : await failedTests(loaded, result, context.environment.workspace);
  const failure = await failureOf(result, outputFolder, findings, outputs);
  if (failure !== undefined) throw failure;
  return outputs;
}

/** Of a dry run, which has no result, none is set. */
function outputsOf(result: VmResult | undefined, resultFile?: string): Outputs {
  const counts = result === undefined ? { passed: undefined, failed: undefined, crashed: undefined } : testCounts(result);
  const ready = result === undefined ? undefined : result.readyAfterMs !== undefined;
  return { resultFile, ...counts, dumpFolder: result?.dumpFolder, accelerator: result?.accelerator, ready };
}

async function definitionOf({ definition, variables, testFlags }: Inputs, context: StepContext): Promise<LoadedDefinition | undefined> {
  if (definition === undefined && testFlags.length > 0) throw new InputError('run-in-vm: input test-flags: needs a definition');
  if (definition === undefined) return undefined;
  // Not loaded for a machine that only has to boot.
  const { loadImage } = await import('../shared/load-image.ts');
  return loadImage({ definition, variables }, context);
}
