import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import { OutcomeError } from '@bakehouse/core/errors';
import { withVersion } from '@bakehouse/image-plan/plan-lock';
import { readLockFile, writeLockFile } from '@bakehouse/records/lock-file';
import type { Plan } from '@bakehouse/records/plan';
import { readJson } from '@bakehouse/system/files';
import { run as planImages } from '../plan-images/run.ts';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';
import { galleryOf } from './gallery-of.ts';
import type { BakedImage } from './image-chain.ts';

type BakeInputs = InputsOf<typeof definition>;

export interface BakePlan {
  /** Path of the plan file. */
  readonly file: string;
  readonly plan: Plan;
}

/** Plans what is to be baked. @throws what plan-images throws */
export async function planBake(inputs: BakeInputs, context: StepContext): Promise<BakePlan> {
  const { definitions, variables, force, retire, now, lockFile, frozen, online, dryRun, stateFolder } = inputs;
  const { azureSubscriptionId, azureEndpoint } = inputs;
  const wanted = {
    ...galleryOf(inputs),
    ...{ definitions, variables, force, retire, now, lockFile, frozen, online, azureSubscriptionId, azureEndpoint },
    updateLock: inputs.updateLock && !dryRun,
    planFile: join(stateFolder, 'plan.json'),
    // A dry run leaves nothing but the plan.
    ...(dryRun ? {} : { cacheFolder: join(stateFolder, 'cache', 'plan') }),
  };
  try {
    const outputs = await planImages(wanted, context);
    const file = String(outputs.planFile);
    const plan = await readJson<Plan>(file);
    if (plan === undefined) throw new TypeError('plan-images left out the plan file.');
    return { file, plan };
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    const { hint, findings, outputs } = error;
    throw new OutcomeError(
      `${error.message} Nothing is baked.`,
      { plan: outputs['planFile'] },
      { findings, ...(hint === undefined ? {} : { hint }) },
    );
  }
}

/** Notes in the lock file which versions were made, where the plan was to write it. */
export async function lockVersions(baked: readonly BakedImage[], inputs: BakeInputs, context: StepContext): Promise<void> {
  if (!inputs.updateLock) return;
  const path = context.resolve(inputs.lockFile);
  const before = await readLockFile(path);
  const lock = await withGallery(galleryOf(inputs), context, async (gallery) => {
    let after = before;
    for (const { image, result, error } of baked) {
      if (after === undefined || error !== undefined || result.version === undefined) continue;
      const tools = (await gallery.provenance(image.id, result.version))?.tools ?? {};
      after = withVersion(after, image.id, { fingerprint: image.fingerprint.image, version: result.version, tools });
    }
    return after;
  });
  if (lock !== undefined && (await writeLockFile(path, lock))) context.log.info(`The lock file ${path} has the new versions; commit it.`);
}
