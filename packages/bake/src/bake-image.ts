import { messageOf, type OutcomeError } from '@bakehouse/core/errors';
import { StageClock } from '@bakehouse/core/time';
import type { BuildState } from '@bakehouse/records/builds';
import { type BakedImage, CancelledImage } from './baked-image.ts';
import { isCancelled } from './is-cancelled.ts';
import { buildStage, prepareStage, publishStage, republishStage, updateStage, uploadStage } from './stages/build-stages.ts';
import { expectedTime } from './stages/expected-time.ts';
import type { ImageValues, ImageWork, Stage, StageResult } from './stages/stage.ts';
import { bakeActionOf, STAGES, STAGES_OF, type StageName, type StageWork } from './stages/stage-table.ts';
import { collectStage, promoteStage, testStage } from './stages/test-stages.ts';

export type StageOf = { readonly [W in StageWork]: AnyStage };
/** Whatever it needs: that is checked before it runs. */
export type AnyStage = Omit<Stage, 'needs' | 'run'> & {
  readonly needs: readonly (keyof ImageValues)[];
  readonly run: (work: ImageWork, values: never) => Promise<StageResult>;
};

export const stageOf: StageOf = {
  prepare: prepareStage,
  upload: uploadStage,
  build: buildStage,
  publish: publishStage,
  republish: republishStage,
  update: updateStage,
  test: testStage,
  collect: collectStage,
  promote: promoteStage,
};

/**
 * Takes one image through the stages that its action asks for. A stage that throws ends it, with what the stages before it left. A bad
 * result, a test that did not pass, does not: what crashed is still collected, and the result kept with the version; then the image has
 * failed with that result, whatever else went wrong after it.
 *
 * @throws CancelledImage, with what the stages left, when the run is cancelled
 */
export async function bakeImage(work: ImageWork, stages: StageOf = stageOf): Promise<BakedImage> {
  const { image, options } = work;
  const { log, signal } = options;
  const clock = new StageClock({ log, subject: image.id });
  const table = STAGES_OF[bakeActionOf(image)];
  let values: ImageValues = image.version === undefined ? {} : { version: image.version };
  let failure: OutcomeError | undefined;
  let pending: BuildState | undefined;
  try {
    for (const name of STAGES) {
      const when = table[name];
      if (typeof when !== 'string') {
        clock.skip(name, when.skip);
        continue;
      }
      if (pending !== undefined) {
        clock.skip(name, 'the build is pending');
        continue;
      }
      const stage = stages[when];
      const reason = stage.skip?.(work, { values, failed: failure !== undefined });
      if (reason !== undefined) {
        clock.skip(name, reason);
        continue;
      }
      checkNeeds(name, stage, values);
      try {
        await clock.run(
          name,
          async () => {
            const result = await stage.run(work, values as never);
            values = { ...values, ...result.values };
            pending = result.pending;
            if (result.failure === undefined) return result;
            failure = result.failure;
            throw failure;
          },
          ({ detail }) => detail,
          await expectedTime(when, work),
        );
      } catch (error) {
        if (isCancelled(error, signal) || failure === undefined) throw error;
        if (error !== failure) log.warning(`${image.id}: ${name}: ${messageOf(error)}`);
      }
    }
  } catch (error) {
    if (isCancelled(error, signal)) throw new CancelledImage({ image, stages: clock.stages, values });
    return { image, stages: clock.stages, values, error };
  }
  return {
    image,
    stages: clock.stages,
    values,
    ...(failure === undefined ? {} : { error: failure }),
    ...(pending === undefined ? {} : { pending }),
  };
}

/** What the table lets run must have what it needs: anything else is a mistake of ours. */
function checkNeeds(name: StageName, { needs }: AnyStage, values: ImageValues): void {
  const missing = needs.filter((need) => values[need] === undefined);
  if (missing.length > 0) throw new TypeError(`${name} needs ${missing.join(' and ')}, which no stage before it left.`);
}
