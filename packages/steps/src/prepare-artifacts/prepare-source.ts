import type { ArtifactFolder } from '@bakehouse/artifacts/prepare';
import { prepareFiles } from '@bakehouse/artifacts/prepare';
import type { StepContext } from '@bakehouse/core/step';
import { environmentVariables } from '@bakehouse/image-definition/load';
import { surroundingsOf } from '../shared/surroundings.ts';
import type { StepInputs } from './step-inputs.ts';

/**
 * Prepares the files of a folder.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
export async function prepareSource(
  source: string,
  given: Readonly<Record<string, string>>,
  inputs: StepInputs,
  context: StepContext,
): Promise<ArtifactFolder> {
  const { include, exclude, includeHidden, links, executable, portableNames, allowEmpty, templates, name, format, level, time, dryRun } =
    inputs;
  return prepareFiles(context.resolve(source), {
    ...surroundingsOf(context),
    ...{ include, exclude, includeHidden, links, executable, portableNames, allowEmpty, templates, name, format, level, time, dryRun },
    variables: { ...environmentVariables(context.environment.definitionVariables ?? {}), ...given },
    outputFolder: context.resolve(inputs.outputFolder),
  });
}
