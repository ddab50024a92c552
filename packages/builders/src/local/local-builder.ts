import { counted } from '@bakehouse/core/text';
import { localDefinition } from '@bakehouse/image-definition/definition';
import { shownAddress } from '@bakehouse/net/address';
import type { BuildRecord } from '@bakehouse/records/builds';
import { buildSettings, plannedFiles } from '../build-settings.ts';
import type { Builder, BuilderPlace, BuildRequest } from '../builder.ts';
import { ProcessBuilds } from '../process-builds.ts';
import { refuseUnbuildable } from '../refuse-unbuildable.ts';
import { buildLocally } from './build-locally.ts';
import { definitionPlaces } from './definition-places.ts';
import { localChecks } from './local-checks.ts';
import { localSteps } from './local-steps.ts';

const NAME = 'local';

/** Debian with mmdebstrap, on this machine and in this process. */
export function localBuilder(place: BuilderPlace): Builder {
  const builds = new ProcessBuilds(NAME, place, (request, signal) => build(request, place, signal));
  return {
    name: NAME,
    features: { outlivesProcess: false, formats: ['raw', 'vhd'], platforms: ['linux'] },
    plan: (request) => plan(request, place),
    submit: (request, key) => builds.submit(request, key),
    find: (key) => builds.find(key),
    poll: (id) => builds.poll(id),
    collect: (id) => builds.collect(id),
    cancel: (id) => builds.cancel(id),
  };
}

async function plan(request: BuildRequest, { outputFolder }: BuilderPlace): Promise<string[]> {
  await refuseUnbuildable(request.loaded, NAME, localChecks, outputFolder);
  const { source, build, steps } = await localDefinition(request.loaded);
  const archives = source.mirror === undefined ? "Debian's archives" : shownAddress(source.mirror);
  return [
    `  Debian ${source.suite} from ${archives} on a disk of ${build.diskMiB} MiB, and ${counted(steps.length, 'step')}`,
    plannedFiles(request, outputFolder),
  ];
}

async function build(request: BuildRequest, place: BuilderPlace, signal: AbortSignal): Promise<BuildRecord> {
  const { image, source, build, steps } = await localDefinition(request.loaded);
  const { record } = await buildLocally({
    ...buildSettings(request, place, signal),
    places: definitionPlaces(request.loaded, request.definitionFile),
    suite: source.suite,
    components: source.components,
    ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
    arch: image.arch,
    steps: await localSteps(steps, request.artifacts),
    diskMiB: build.diskMiB,
  });
  return record;
}
