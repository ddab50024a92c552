import { packerProblems } from '@bakehouse/image-definition/definition';
import type { BuilderChecks } from '../builder-checks.ts';

export const packerChecks: BuilderChecks = {
  problems: async (loaded) => packerProblems(loaded),
  // What a template starts from is its own business.
  archiveProblems: async () => [],
};
