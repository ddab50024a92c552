import { join, relative } from 'node:path';
import type { TriggerImageBuildOptions } from '@bakehouse/builders/trigger';
import { logFinding } from '@bakehouse/core/log';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import type { StateStore } from '@bakehouse/records/stores';
import { azurePlaceOf } from '../shared/azure-place.ts';
import { checkedLoading } from '../shared/build-checks.ts';
import { loadLockedImage } from '../shared/load-image.ts';
import { secretSources } from '../shared/secret-sources.ts';
import { durationOf, withStateStore, workerOf } from '../shared/with-state-store.ts';
import type { definition } from './definition.ts';
import { triggerOutcome } from './trigger-outcome.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Builds the image of one definition, or sees to it that it is built.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; OutcomeError, with outputs, when a build failed elsewhere or has not
 *   ended in time; what the builder throws
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { log, signal, environment } = context;
  const stopAt = performance.timeOrigin + performance.now() + durationOf('stop-after', inputs.stopAfter);
  const deadline =
    inputs.deadline === undefined ? undefined : performance.timeOrigin + performance.now() + durationOf('deadline', inputs.deadline);
  const loaded = await loadLockedImage(
    inputs,
    context,
    checkedLoading({ builder: inputs.builder, workFolder: inputs.outputFolder }, context),
  );
  for (const warning of loaded.warnings) logFinding(log, { ...warning, severity: 'warning' });
  const fingerprint = await fingerprintOf(loaded);
  const options = async (store: StateStore): Promise<TriggerImageBuildOptions> => ({
    builder: inputs.builder,
    fingerprint,
    artifacts: context.resolve(inputs.artifacts),
    definitionFile: relative(environment.workspace, loaded.file),
    commit: environment.commit,
    rebuild: inputs.rebuild,
    onError: inputs.onError,
    verify: inputs.verify,
    outputFolder: join(context.resolve(inputs.outputFolder), loaded.definition.image.id),
    cacheFolder: context.resolve(inputs.cacheFolder),
    log,
    secretSources: secretSources(inputs, context),
    azure: await azurePlaceOf(inputs, context),
    signal,
    ...{ store, worker: workerOf(context), wait: inputs.wait, stopAt },
    ...(deadline === undefined ? {} : { deadline: new Date(deadline).toISOString() }),
  });
  return withStateStore(inputs, context, async (store) => {
    const wanted = await options(store);
    if (!inputs.dryRun) {
      const { triggerImageBuild } = await import('@bakehouse/builders/trigger');
      return triggerOutcome(await triggerImageBuild(loaded, wanted), { ...inputs, folder: wanted.outputFolder }, context);
    }
    const { planImageBuild } = await import('@bakehouse/builders/build');
    for (const line of await planImageBuild(loaded, wanted)) log.info(line);
    return triggerOutcome(undefined, { ...inputs, folder: wanted.outputFolder }, context);
  });
}
