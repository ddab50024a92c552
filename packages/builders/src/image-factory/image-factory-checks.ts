import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { servicePayload } from '@bakehouse/image-formats/service-payload';
import type { BuilderChecks } from '../builder-checks.ts';
import { payloadProblems } from '../payload-problems.ts';
import { apiSettings } from './api-settings.ts';

export const imageFactoryChecks: BuilderChecks = {
  problems: async (loaded) => [
    ...settingsProblems(loaded),
    ...(await payloadProblems(() => servicePayload('image-factory', loaded.definition))),
  ],
  // What it builds from is its own business.
  archiveProblems: async () => [],
};

function settingsProblems(loaded: LoadedDefinition): PathProblem[] {
  const settings = apiSettings(loaded);
  return 'length' in settings ? settings : [];
}
