import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { type Keep, keepOf } from '@bakehouse/image-definition/definition';
import { findDefinitions, loadDefinitions, parseGivenVariables } from '@bakehouse/image-definition/load';
import { pruneState } from '@bakehouse/state/prune';
import { loadOptions } from '../shared/load-image.ts';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';
import { failureOf, pruneSummary, tellPruned } from './prune-outcome.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * Removes what the state folder need not keep.
 *
 * @throws InputError when a definition or an input is unusable, before anything is removed; OutcomeError when something could not be removed;
 *   what `pruneState` throws
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { dryRun } = inputs;
  const { environment, log, signal } = context;
  const keeps = await keepsOf(inputs, context);
  const stateFolder = context.resolve(inputs.stateFolder);
  const pruned = await withGallery(inputs, context, (gallery) =>
    pruneState({ stateFolder, workspace: environment.workspace, keeps, gallery, now: new Date(), dryRun, log, signal }),
  );
  await context.summary(pruneSummary(pruned, inputs));
  tellPruned(pruned, { stateFolder, dryRun }, log);
  const outputs = { removed: pruned.removed.length, bytes: pruned.bytes, galleryVersions: pruned.galleryVersions };
  const failure = failureOf(pruned, outputs);
  if (failure !== undefined) throw failure;
  return outputs;
}

async function keepsOf({ definitions, variables }: Inputs, context: StepContext): Promise<ReadonlyMap<string, Keep> | undefined> {
  if (definitions.length === 0) return undefined;
  const files = await findDefinitions(definitions, context.environment.workspace, context.signal);
  const loaded = await loadDefinitions(files, loadOptions(context, parseGivenVariables(variables)));
  return new Map(loaded.map(({ definition: { image, lifecycle } }) => [image.id, keepOf(lifecycle)]));
}
