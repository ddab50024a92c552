export type { AzurePlace } from './src/builder.ts';
export { openBuilder } from './src/builder-registry.ts';
export { stateInWords } from './src/tracking/state-in-words.ts';
export { type TrackedBuild, trackBuilds } from './src/tracking/track-builds.ts';
export { systemClock, thisProcess } from './src/tracking/tracking.ts';
export { pendingFailure, pendingOutput, toBeTriggered, trackedFailure, trackingSummary, whatToDo } from './src/tracking/tracking-report.ts';
export type { TriggeredBuild } from './src/tracking/triggered-build.ts';
