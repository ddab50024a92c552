import { member } from './arm-answer.ts';
import { shortRegion } from './azure-regions.ts';
import type { SimulatedResource } from './simulated-resource.ts';

/** Of a gallery version, on request only; regions by their short names here. @param ready false while it lags behind Succeeded */
export function replicationStatus({ body, state }: SimulatedResource, ready: boolean): object {
  const regions = (member(member(body['properties'], 'publishingProfile'), 'targetRegions') ?? []) as readonly { name: string }[];
  const completed = state === 'Succeeded' && ready;
  const summary = regions.map(({ name }) => ({
    region: shortRegion(name),
    state: completed ? 'Completed' : 'Replicating',
    progress: completed ? 100 : 0,
  }));
  return { replicationStatus: { aggregatedState: completed ? 'Completed' : 'InProgress', summary } };
}
