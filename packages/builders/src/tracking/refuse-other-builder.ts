import { UserError } from '@bakehouse/core/errors';
import type { BuildState, TrackedPhase } from '@bakehouse/records/builds';
import type { Builder } from '../builder.ts';
import { describeState } from './state-in-words.ts';

/** In these there may be a machine that builds. */
const UNDER_WAY: ReadonlySet<string> = new Set(['intent', 'submitted', 'running', 'in-doubt'] satisfies TrackedPhase[]);

/**
 * An image is built by one builder at a time: another one could neither ask how far the build is nor end it.
 *
 * @throws UserError where one of another name may be building it
 */
export function refuseOtherBuilder(found: { readonly state: BuildState } | undefined, { name }: Pick<Builder, 'name'>): void {
  if (found === undefined || found.state.builder === name || !UNDER_WAY.has(found.state.phase)) return;
  const { image, builder } = found.state;
  throw new UserError(`${image} is not built with ${name}: ${describeState(found.state)}.`, {
    reason: 'definition',
    hint: `wait for its end, or build with ${builder}; track-image-builds looks how it stands`,
  });
}
