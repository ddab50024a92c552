import type { StepContext } from '@bakehouse/core/step';
import type { ResolvedDefinition } from '@bakehouse/image-definition/fingerprint';
import type { LoadAllOptions, LoadOptions } from '@bakehouse/image-definition/load';
import { type LoadedDefinition, loadDefinition, parseGivenVariables } from '@bakehouse/image-definition/load';
import { LOCK_FILE } from '@bakehouse/records/plan';

/** Which definition a step is about. */
interface ImageInputs {
  /** Path of the definition; a relative one begins at the workspace. */
  readonly definition: string;
  /** `NAME=value`, one each. */
  readonly variables?: readonly string[] | undefined;
  /** Path of the lock file; `vmimage.lock.json` in the workspace when left out. */
  readonly lockFile?: string | undefined;
}

interface LoadImageOptions extends Pick<LoadOptions, 'check'> {
  /** Variables of an earlier step, which the given ones override. */
  readonly built?: Readonly<Record<string, string>> | undefined;
}

/** How every step loads definitions: with these variables before those of the environment, and parents from all of the workspace. */
export function loadOptions(
  context: Pick<StepContext, 'environment' | 'signal'>,
  variables: Readonly<Record<string, string>>,
): LoadAllOptions & { readonly signal: AbortSignal } {
  const { environment, signal } = context;
  return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}

/**
 * The definition that a step's inputs mean, as it is written.
 *
 * @throws InputError with everything that is wrong with definition and variables, CancelledError
 */
export async function loadImage(
  { definition, variables = [] }: ImageInputs,
  context: StepContext,
  { built = {}, check }: LoadImageOptions = {},
): Promise<LoadedDefinition> {
  const given = { ...built, ...parseGivenVariables(variables) };
  return loadDefinition(context.resolve(definition), { ...loadOptions(context, given), check });
}

/**
 * The same with the exact version of its source, where the lock file has one: of this the fingerprint is taken.
 *
 * @throws InputError also for a damaged lock file
 */
export async function loadLockedImage(
  inputs: ImageInputs,
  context: StepContext,
  options: LoadImageOptions = {},
): Promise<ResolvedDefinition> {
  const loaded = await loadImage(inputs, context, options);
  const { withLockFile } = await import('@bakehouse/image-plan/plan');
  return withLockFile(loaded, context.resolve(inputs.lockFile ?? LOCK_FILE));
}
