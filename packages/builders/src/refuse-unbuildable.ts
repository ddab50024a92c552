import { InputError } from '@bakehouse/core/errors';
import { placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuilderChecks } from './builder-checks.ts';

/** @throws InputError with the places of all that a builder cannot build. @param workFolder absolute; the build is made in it */
export async function refuseUnbuildable(loaded: LoadedDefinition, name: string, checks: BuilderChecks, workFolder: string): Promise<void> {
  const problems = await checks.problems(loaded, { workFolder });
  if (problems.length === 0) return;
  throw new InputError(`The definition of ${loaded.definition.image.id} asks for what the builder ${name} cannot do.`, {
    findings: await placeFindings(loaded, problems),
  });
}
