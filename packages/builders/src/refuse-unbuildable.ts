import { refuseProblems } from '@bakehouse/image-definition/definition';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuilderChecks } from './builder-checks.ts';

/** @throws InputError with the places of all that a builder cannot build. @param workFolder absolute; the build is made in it */
export async function refuseUnbuildable(loaded: LoadedDefinition, name: string, checks: BuilderChecks, workFolder: string): Promise<void> {
  await refuseProblems(loaded, `the builder ${name}`, await checks.problems(loaded, { workFolder }));
}
