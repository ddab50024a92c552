import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuilderChecks } from '../builder-checks.ts';
import { azureProblems } from './azure-problems.ts';
import { azureSettings, SECTION } from './azure-settings.ts';
import { readGivenTemplate, undeclaredProblems } from './given-template.ts';

export const packerAzureChecks: BuilderChecks = {
  problems: async (loaded) => [...azureProblems(loaded.definition), ...(await templateProblems(loaded))],
  // It starts from images of Azure.
  archiveProblems: async () => [],
};

/** What the build would refuse of a template of the user's; what it reads from the environment is known only where it is built. */
async function templateProblems(loaded: LoadedDefinition): Promise<PathProblem[]> {
  const { template, variables } = azureSettings(loaded.definition);
  if (template === undefined) return [];
  const path = join(loaded.folder, template);
  try {
    return undeclaredProblems(variables, await readGivenTemplate(path));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A finding is one line, read by people elsewhere: the template as the definition names it.
    const message = error.message.replaceAll(path, () => template);
    const hint = error.hint === undefined ? {} : { hint: error.hint.trim().replace(/\s+/g, ' ') };
    return [{ path: [...SECTION, 'template'], message, ...hint }];
  }
}
