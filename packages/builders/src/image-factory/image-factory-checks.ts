import { InputError } from '@bakehouse/core/errors';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { servicePayload } from '@bakehouse/image-formats/service-payload';
import type { BuilderChecks } from '../builder-checks.ts';
import { apiSettings } from './api-settings.ts';

export const imageFactoryChecks: BuilderChecks = {
  problems: async (loaded) => [...settingsProblems(loaded), ...(await payloadProblems(loaded))],
  // What it builds from is its own business.
  archiveProblems: async () => [],
};

function settingsProblems(loaded: LoadedDefinition): PathProblem[] {
  const settings = apiSettings(loaded);
  return 'length' in settings ? settings : [];
}

async function payloadProblems({ definition }: LoadedDefinition): Promise<PathProblem[]> {
  try {
    await servicePayload('image-factory', definition);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.findings.map(({ message, hint }) => ({ path: pathIn(message), message, ...(hint === undefined ? {} : { hint }) }));
  }
}

/** The writer's messages begin with the path: "outputs[0].kind: …". */
function pathIn(message: string): (string | number)[] {
  const [, text = ''] = /^([A-Za-z][\w.[\]-]*): /.exec(message) ?? [];
  return text
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
