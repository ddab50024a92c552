import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { CancelledError, messageOf, OutcomeError } from '@bakehouse/core/errors';
import { isForJob } from '@bakehouse/image-plan/plan-matrix';
import type { PlannedImage } from '@bakehouse/records/plan';
import { type BakePlan, lockVersions, planBake } from './bake-plan.ts';
import type { definition } from './definition.ts';
import type { BakedImage, ChainResult } from './image-chain.ts';
import { Timeline } from './timeline.ts';

type BakeInputs = InputsOf<typeof definition>;
type BakeOutputs = OutputsOf<typeof definition>;

export async function run(inputs: BakeInputs, context: StepContext): Promise<BakeOutputs> {
  const startedAt = new Date();
  const planned = await planBake(inputs, context);
  const { images } = planned.plan;
  for (const image of images) if (image.action === 'retire') context.log.notice(`${image.id} is to be retired: ${image.why}.`);
  const due = images.filter((image) => isForJob(image) || (inputs.testFlags.length > 0 && canBeTested(image)));
  if (due.length === 0 || inputs.dryRun) return unchanged(images, inputs, planned.file, context);

  const { bakeImage } = await import('./image-chain.ts');
  const baked: BakedImage[] = [];
  for (const image of due) {
    const timeline = new Timeline(image.id, context.log);
    const result: ChainResult = { built: false, promoted: false, testsPassed: 0, testsFailed: 0 };
    try {
      await bakeImage(image, inputs, context, timeline, result);
      baked.push({ image, timeline, result });
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      context.log.info(`${image.id}: ${messageOf(error)}`);
      baked.push({ image, timeline, result, error });
    }
  }
  await lockVersions(baked, inputs, context);
  return finish(baked, planned, startedAt, inputs, context);
}

/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }: PlannedImage): boolean {
  return action !== 'retire' && version !== undefined;
}

/** Nothing to do, or only to be told what would be done. */
async function unchanged(images: readonly PlannedImage[], inputs: BakeInputs, plan: string, context: StepContext): Promise<BakeOutputs> {
  const { latestReport } = await import('./bake-report.ts');
  const same = images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
  if (!inputs.dryRun && same.length > 0) {
    context.log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
  }
  return {
    plan,
    versions: versionsOf(images),
    built: 0,
    testsPassed: 0,
    testsFailed: 0,
    crashes: '[]',
    report: inputs.dryRun ? undefined : await latestReport(context.resolve(inputs.stateFolder)),
  };
}

async function finish(
  baked: readonly BakedImage[],
  planned: BakePlan,
  startedAt: Date,
  inputs: BakeInputs,
  context: StepContext,
): Promise<BakeOutputs> {
  const { crashesOf, writeBakeReport } = await import('./bake-report.ts');
  const outputs: BakeOutputs = {
    plan: planned.file,
    versions: versionsOf(
      baked.map(({ image, result }) => ({ id: image.id, ...(result.version === undefined ? {} : { version: result.version }) })),
    ),
    built: baked.filter(({ result }) => result.built).length,
    testsPassed: sum(baked, 'testsPassed'),
    testsFailed: sum(baked, 'testsFailed'),
    crashes: JSON.stringify(await crashesOf(baked)),
    report: await writeBakeReport(baked, planned.plan, startedAt, inputs, context),
  };
  const failures = baked.filter(({ error }) => error !== undefined);
  if (failures.length === 0) return outputs;
  const [first] = failures;
  if (failures.length === 1 && first !== undefined) {
    const { error, image } = first;
    const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
    throw new OutcomeError(`${image.id}: ${messageOf(error)}`, outputs, { cause: error, ...hint });
  }
  const findings = failures.map(({ image, error }) => ({ severity: 'error', message: `${image.id}: ${messageOf(error)}` }) as const);
  throw new OutcomeError(`${failures.length} of ${baked.length} images failed.`, outputs, { findings });
}

function versionsOf(images: readonly { readonly id: string; readonly version?: string }[]): string {
  return JSON.stringify(Object.fromEntries(images.map(({ id, version }) => [id, version])));
}

function sum(baked: readonly BakedImage[], key: 'testsPassed' | 'testsFailed'): number {
  return baked.reduce((total, { result }) => total + result[key], 0);
}
