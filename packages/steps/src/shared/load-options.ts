import type { StepContext } from '@bakehouse/core/context';
import type { LoadOptions } from '@bakehouse/image-definition/load-definition';

/** How every step loads a definition: with these variables before those of the environment, and parents from all of the workspace. */
export function loadOptions(
  context: Pick<StepContext, 'environment' | 'signal'>,
  variables: Readonly<Record<string, string>>,
): LoadOptions {
  const { environment, signal } = context;
  return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}
