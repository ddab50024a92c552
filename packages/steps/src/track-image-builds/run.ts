import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { azurePlaceOf } from '../shared/azure-place.ts';
import { durationOf, withStateStore, workerOf } from '../shared/with-state-store.ts';
import type { definition } from './definition.ts';
import { trackOutcome } from './track-outcome.ts';

/**
 * Goes on with the builds that are pending.
 *
 * @throws OutcomeError, with outputs, when one failed, is in doubt or late; UserError for a state that cannot be read; ExternalError when the
 *   state store, or every builder, does not answer
 */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const { wait } = inputs;
  const stopAt = performance.timeOrigin + performance.now() + durationOf('stop-after', inputs.stopAfter);
  const place = {
    outputFolder: context.resolve(inputs.outputFolder),
    cacheFolder: context.resolve(inputs.cacheFolder),
    log,
    signal,
    azure: await azurePlaceOf(inputs, context),
    // Its definition is not at hand, and whoever only looks needs none of its secrets.
    secrets: async (names: readonly string[]) => {
      throw new UserError(`The secrets ${names.join(', ')} are not at hand where builds are followed.`, {
        hint: 'run trigger-image-build or bake',
      });
    },
  };
  const { openBuilder, systemClock, trackBuilds } = await import('@bakehouse/builders/tracking');
  const builds = await withStateStore(inputs, context, (store) =>
    trackBuilds({
      ...{ store, clock: systemClock, worker: workerOf(context), log, signal, wait, stopAt },
      openBuilder: (name, image) => openBuilder(name, { ...place, outputFolder: join(place.outputFolder, image) }),
    }),
  );
  return trackOutcome(builds, inputs, context);
}
