import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { InputError, OutcomeError } from '@bakehouse/core/errors';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { RESULT_FILE } from '@bakehouse/vm/result';
import { planVmRun, type RunInVmOptions, runInVm } from '@bakehouse/vm/run-in-vm';
import { loadOptions } from '../shared/load-options.ts';
import type { definition } from './definition.ts';
import { outputsOf, reportResult } from './report-result.ts';
import { bootOnly, planTests, type TestPlan } from './test-plan.ts';

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
  const options: RunInVmOptions = { ...(await planOf(inputs, context)), accelerator, acceleratorMemory, outputFolder, log, signal };
  const image = context.resolve(inputs.image);
  if (inputs.dryRun) {
    for (const line of await planVmRun(image, options)) log.info(line);
    return outputsOf(undefined);
  }
  const result = await runInVm(image, options);
  const outputs = outputsOf(result, join(outputFolder, RESULT_FILE));
  reportResult(result, log);
  if (result.outcome === 'passed') return outputs;
  throw new OutcomeError(`The image did not pass its tests: ${result.problem ?? result.outcome}.`, outputs, {
    hint: `result and logs: ${outputFolder}`,
  });
}

async function planOf(inputs: Inputs, context: StepContext): Promise<TestPlan> {
  if (inputs.definition === undefined) {
    if (inputs.testFlags.length > 0) throw new InputError('run-in-vm: input test-flags: needs a definition');
    return bootOnly;
  }
  // Not loaded for a machine that only has to boot.
  const { loadDefinition } = await import('@bakehouse/image-definition/load-definition');
  const loaded = await loadDefinition(context.resolve(inputs.definition), loadOptions(context, parseGivenVariables(inputs.variables)));
  return planTests(loaded, inputs.testFlags);
}
