import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { packerProblems } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuilderChecks } from '../builder-checks.ts';
import { declaredVariables } from './packer-template.ts';
import { variableProblems } from './packer-variables.ts';

export const packerChecks: BuilderChecks = {
  problems: async (loaded) => [...packerProblems(loaded), ...(await templateProblems(loaded))],
  // What a template starts from is its own business.
  archiveProblems: async () => [],
};

/** What the build would refuse of the template and its variables; secrets are not looked up, as a plan needs none. */
async function templateProblems(loaded: LoadedDefinition): Promise<PathProblem[]> {
  const { packer } = loaded.definition.provider;
  if (packer === undefined) return [];
  const template = join(loaded.folder, packer.template);
  try {
    return variableProblems(loaded, await declaredVariables(template));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A finding is one line, read by people elsewhere: the template as the definition names it.
    const message = error.message.replaceAll(template, () => packer.template);
    const hint = error.hint === undefined ? {} : { hint: error.hint.trim().replace(/\s+/g, ' ') };
    const problem = { path: ['provider', 'packer', 'template'], message, ...hint };
    return [problem, ...variableProblems(loaded, undefined)];
  }
}
