import type { BuildState } from '@bakehouse/records/builds';

/** "https://ci/run/7 has submitted the build of web to some-builder (running: customizing)" */
export function describeState(state: BuildState): string {
  const { image, builder, worker, phase } = state;
  if (phase === 'intent') return `${worker} submits the build of ${image} to ${builder}`;
  return `${worker} has submitted the build of ${image} to ${builder} (${stateInWords(state)})`;
}

/** "running: customizing" */
export function stateInWords({ phase, stage }: BuildState): string {
  const words = phase === 'in-doubt' ? 'in doubt' : phase === 'intent' ? 'being submitted' : phase;
  return stage === undefined || phase !== 'running' ? words : `${words}: ${stage}`;
}
