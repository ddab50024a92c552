import type { Builder, BuilderPlace } from '../builder.ts';
import { ImageBuilds } from './image-builds.ts';
import { NAME } from './service.ts';

/** Azure Image Builder: a machine of the service's own in Azure, which goes on whatever becomes of this process. */
export function azureImageBuilder(place: BuilderPlace): Builder {
  const builds = new ImageBuilds(place);
  return {
    name: NAME,
    features: { outlivesProcess: true, formats: [] },
    plan: (request) => builds.plan(request),
    preview: (request) => builds.preview(request),
    submit: (request, key) => builds.submit(request, key),
    find: (key) => builds.find(key),
    poll: (id) => builds.poll(id),
    collect: (id) => builds.collect(id),
    explain: (id, state, stage) => builds.explain(id, state, stage),
    release: (id) => builds.release(id),
    cancel: (id) => builds.cancel(id),
  };
}
