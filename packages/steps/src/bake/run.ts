import { join } from 'node:path';
import { type Bake, bakeFailure, bakeImages, cancelledBake, failuresOutput } from '@bakehouse/bake/bake';
import { pendingOutput } from '@bakehouse/builders/tracking';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { signInOf } from '../shared/sign-in-inputs.ts';
import { withGallery } from '../shared/with-gallery.ts';
import { withStateStore } from '../shared/with-state-store.ts';
import { bakeRequestOf, planFileOf } from './bake-request.ts';
import type { definition } from './definition.ts';
import { galleryOf } from './gallery-of.ts';

type BakeOutputs = OutputsOf<typeof definition>;

/** Bakes images. @throws what `bakeImages` throws; OutcomeError, with all outputs, when an image failed; CancelledOutcome, too */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<BakeOutputs> {
  const stateStore = inputs.stateStore ?? join(inputs.stateFolder, 'state');
  const { connectionString } = inputs;
  const bake = await withStateStore({ ...signInOf(inputs), stateStore, connectionString }, context, (store) =>
    withGallery(galleryOf(inputs), context, async (gallery) => bakeImages(await bakeRequestOf(inputs, { gallery, store }, context))),
  );
  const outputs = outputsOf(bake, planFileOf(inputs, context));
  if (context.signal.aborted) throw cancelledBake(bake.baked, outputs);
  const failure = bakeFailure(bake, outputs);
  if (failure !== undefined) throw failure;
  return outputs;
}

function outputsOf({ plan, baked, report, junit, workspace }: Bake, planFile: string): BakeOutputs {
  const versions =
    baked.length === 0 ? plan.images.map(({ id, version }) => [id, version]) : baked.map(({ image, values }) => [image.id, values.version]);
  const tests = baked.flatMap(({ values }) => values.tested?.tests ?? []);
  const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
  const crashes = baked.flatMap(({ image, values }) =>
    (values.crashes?.report.crashes ?? []).map(({ modules: _modules, ...crash }) => ({ image: image.id, ...crash })),
  );
  return {
    plan: planFile,
    versions: JSON.stringify(Object.fromEntries(versions)),
    built: baked.filter(({ values }) => values.built !== undefined).length,
    pending: pendingOutput(baked.flatMap(({ pending }) => (pending === undefined ? [] : [{ state: pending }]))),
    testsPassed: passed,
    testsFailed: tests.length - passed,
    crashes: JSON.stringify(crashes),
    failures: failuresOutput({ baked, workspace }),
    report,
    junit,
  };
}
