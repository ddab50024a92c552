import { join } from 'node:path';
import type { BakeRequest } from '@bakehouse/bake/bake';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { StateStore } from '@bakehouse/records/stores';
import { checkPlanInputs, planRequestOf } from '../plan-images/plan-request.ts';
import { azurePlaceOf } from '../shared/azure-place.ts';
import { secretSources } from '../shared/secret-sources.ts';
import { durationOf, workerOf } from '../shared/with-state-store.ts';
import { artifactStore } from './artifact-store.ts';
import type { definition } from './definition.ts';
import { onlyAs, savedPlanOf } from './saved-plan.ts';

type Inputs = InputsOf<typeof definition>;

/** Absolute path of the plan that is baked: a saved one, or the one that a bake writes into its state folder. */
export function planFileOf({ plan, stateFolder }: Inputs, context: StepContext): string {
  return plan === undefined ? join(context.resolve(stateFolder), 'plan.json') : context.resolve(plan);
}

/** What the inputs ask for. @throws InputError for inputs that cannot be used */
export async function bakeRequestOf(
  inputs: Inputs,
  { gallery, store }: { readonly gallery: Gallery; readonly store: StateStore },
  context: StepContext,
): Promise<BakeRequest> {
  const { dryRun, builder, accelerator, testFlags, promote, verify, onError } = inputs;
  const { log, signal, environment } = context;
  const { workspace, temp, toolCache, commit, repository, runUrl } = environment;
  const stateFolder = context.resolve(inputs.stateFolder);
  const artifacts = await artifactStore(inputs, context);
  const saved = await savedPlanOf(inputs, context);
  const planned = {
    ...inputs,
    updateLock: inputs.updateLock && !dryRun,
    workFolder: stateFolder,
    planFile: planFileOf(inputs, context),
    // A dry run leaves nothing but the plan.
    ...(dryRun ? {} : { cacheFolder: join(stateFolder, 'cache', 'plan') }),
  };
  await checkPlanInputs(planned, context);
  return {
    plan: { ...(await planRequestOf(planned, gallery, context)), ...(saved === undefined ? {} : onlyAs(saved, inputs)) },
    options: {
      ...{
        gallery,
        stateFolder,
        workspace,
        temp,
        toolCache,
        builder,
        accelerator,
        testFlags,
        promote,
        verify,
        onError,
        commit,
        log,
        signal,
      },
      secretSources: secretSources(inputs, context),
      azure: await azurePlaceOf(inputs, context),
      tracking: {
        store,
        worker: workerOf(context),
        wait: inputs.wait,
        stopAt: performance.timeOrigin + performance.now() + durationOf('stop-after', inputs.stopAfter),
      },
      store: artifacts,
    },
    dryRun,
    run: { repository, runUrl },
    redact: (text) => context.cover(text),
    summary: (markdown) => context.summary(markdown),
  };
}
