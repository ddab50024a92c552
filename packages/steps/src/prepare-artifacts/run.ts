import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import type { definition } from './definition.ts';
import { type StepInputs, taskOf } from './step-inputs.ts';

/**
 * Prepares the files of an image or of a folder, verifies what was prepared, or unpacks it.
 *
 * @throws InputError with every finding, OutcomeError when verifying finds differences, UserError, ExternalError, CancelledError
 */
export async function run(inputs: StepInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const task = taskOf(inputs);
  // Also where no template asks for them: a line that is none is a mistake.
  parseGivenVariables(inputs.variables);
  switch (task.kind) {
    case 'image':
      return (await import('./prepare-image.ts')).prepareImage(task.definition, inputs, context);
    case 'files':
      return (await import('./prepare-files.ts')).prepareFiles(task.source, inputs, context);
    case 'verify':
      return (await import('./verify.ts')).verify(task.source, inputs, context);
    case 'container':
      return (await import('./verify-container.ts')).verifyContainer(task.container, inputs, context);
    case 'unpack':
      return (await import('./unpack.ts')).unpack(task.source, inputs, context);
  }
}
