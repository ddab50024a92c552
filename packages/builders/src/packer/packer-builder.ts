import { join } from 'node:path';
import { packerDefinition } from '@bakehouse/image-definition/definition';
import type { BuildRecord } from '@bakehouse/records/builds';
import { buildSettings, plannedFiles } from '../build-settings.ts';
import type { Builder, BuilderPlace, BuildRequest } from '../builder.ts';
import { ProcessBuilds } from '../process-builds.ts';
import { DEFAULT_SOURCE_DATE } from '../source-date.ts';
import { buildWithPacker } from './build-with-packer.ts';
import { declaredVariables } from './packer-template.ts';
import { packerVariables } from './packer-variables.ts';

const NAME = 'packer';

/** Packer with a template of the user's, run by this process. */
export function packerBuilder(place: BuilderPlace): Builder {
  const builds = new ProcessBuilds(NAME, place, (request, signal) => build(request, place, signal));
  return {
    name: NAME,
    features: { outlivesProcess: false, formats: ['raw', 'vhd'] },
    plan: (request) => plan(request, place),
    submit: (request, key) => builds.submit(request, key),
    find: (key) => builds.find(key),
    poll: (id) => builds.poll(id),
    collect: (id) => builds.collect(id),
    cancel: (id) => builds.cancel(id),
  };
}

async function plan(request: BuildRequest, place: BuilderPlace): Promise<string[]> {
  const { template } = await settingsOf(request, place);
  return [`  from the template ${template.name}`, plannedFiles(request, place.outputFolder)];
}

async function build(request: BuildRequest, place: BuilderPlace, signal: AbortSignal): Promise<BuildRecord> {
  const { template, variables, secrets } = await settingsOf(request, place);
  const { record } = await buildWithPacker({
    ...buildSettings(request, place, signal),
    template: template.path,
    ...{ variables, secrets },
    artifactsFolder: request.artifacts,
    timestamp: DEFAULT_SOURCE_DATE,
  });
  return record;
}

/** What the definition says of Packer, as far as it can be built. */
async function settingsOf({ loaded }: BuildRequest, { secretValue = () => undefined }: BuilderPlace) {
  const { provider } = await packerDefinition(loaded);
  const name = provider.packer.template;
  const path = join(loaded.folder, name);
  const declared = await declaredVariables(path);
  return { template: { name, path }, ...(await packerVariables(loaded, declared, secretValue)) };
}
