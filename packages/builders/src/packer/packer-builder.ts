import { join } from 'node:path';
import { type KeptSecret, packerDefinition } from '@bakehouse/image-definition/definition';
import type { BuildRecord } from '@bakehouse/records/builds';
import { buildSettings, plannedFiles } from '../build-settings.ts';
import type { Builder, BuilderPlace, BuildRequest } from '../builder.ts';
import { ProcessBuilds } from '../process-builds.ts';
import { secretPlace } from '../secrets/secret-place.ts';
import { DEFAULT_SOURCE_DATE } from '../source-date.ts';
import { buildWithPacker } from './build-with-packer.ts';
import { declaredVariables } from './packer-template.ts';
import { neededSecrets, packerVariables, unusableVariables, variableProblems } from './packer-variables.ts';

const NAME = 'packer';

/** Packer with a template of the user's, run by this process. */
export function packerBuilder(place: BuilderPlace): Builder {
  const builds = new ProcessBuilds(NAME, place, (request, signal) => build(request, place, signal));
  return {
    name: NAME,
    features: { outlivesProcess: false, formats: ['raw', 'vhd'] },
    plan: (request) => plan(request, place),
    submit: async (request, key) => {
      // A secret that is missing is told at once, and not as a build that failed.
      await settingsOf(request, place);
      return builds.submit(request, key);
    },
    find: (key) => builds.find(key),
    poll: (id) => builds.poll(id),
    collect: (id) => builds.collect(id),
    cancel: (id) => builds.cancel(id),
  };
}

/** A plan needs no secret, only to know where each will be. */
async function plan(request: BuildRequest, place: BuilderPlace): Promise<string[]> {
  const { loaded } = request;
  const { name, declared } = await templateOf(request);
  const problems = variableProblems(loaded, declared);
  if (problems.length > 0) throw await unusableVariables(loaded, problems);
  const { secrets } = loaded.definition;
  const needed = neededSecrets(loaded).map((name) => `${name} from ${secretPlace(secrets[name] as KeptSecret)}`);
  return [
    `  from the template ${name}`,
    ...(needed.length === 0 ? [] : [`  with the secrets ${needed.join(', ')}`]),
    plannedFiles(request, place.outputFolder),
  ];
}

async function build(request: BuildRequest, place: BuilderPlace, signal: AbortSignal): Promise<BuildRecord> {
  const { template, variables, secrets } = await settingsOf(request, place);
  const { record } = await buildWithPacker({
    ...buildSettings(request, place, signal),
    ...{ template, variables, secrets },
    artifactsFolder: request.artifacts,
    timestamp: DEFAULT_SOURCE_DATE,
  });
  return record;
}

/** What the definition says of Packer, as far as it can be built. */
async function settingsOf(request: BuildRequest, place: Pick<BuilderPlace, 'secrets'>) {
  const { path, declared } = await templateOf(request);
  return { template: path, ...(await packerVariables(request.loaded, declared, place.secrets)) };
}

async function templateOf({ loaded }: BuildRequest) {
  const { provider } = await packerDefinition(loaded);
  const name = provider.packer.template;
  const path = join(loaded.folder, name);
  return { name, path, declared: await declaredVariables(path) };
}
