import { join } from 'node:path';
import { packerDefinition } from '@bakehouse/image-definition/definition';
import type { BuildRecord } from '@bakehouse/records/builds';
import { buildSettings, plannedFiles } from '../build-settings.ts';
import type { Builder, BuilderPlace, BuildRequest } from '../builder.ts';
import { ProcessBuilds } from '../process-builds.ts';
import { DEFAULT_SOURCE_DATE } from '../source-date.ts';
import { buildWithPacker } from './build-with-packer.ts';

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

async function plan(request: BuildRequest, { outputFolder }: BuilderPlace): Promise<string[]> {
  const { provider } = await packerDefinition(request.loaded);
  return [`  from the template ${provider.packer.template}`, plannedFiles(request, outputFolder)];
}

async function build(request: BuildRequest, place: BuilderPlace, signal: AbortSignal): Promise<BuildRecord> {
  const { provider } = await packerDefinition(request.loaded);
  const { record } = await buildWithPacker({
    ...buildSettings(request, place, signal),
    template: join(request.loaded.folder, provider.packer.template),
    variables: provider.packer.variables ?? {},
    artifactsFolder: request.artifacts,
    timestamp: DEFAULT_SOURCE_DATE,
  });
  return record;
}
