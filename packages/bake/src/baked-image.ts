import { CancelledError } from '@bakehouse/core/errors';
import type { StageRecord } from '@bakehouse/core/time';
import type { BuildState } from '@bakehouse/records/builds';
import type { PlannedImage } from '@bakehouse/records/plan';
import type { ImageValues } from './stages/stage.ts';

/** What became of one image of the plan. */
export interface BakedImage {
  readonly image: PlannedImage;
  readonly stages: readonly StageRecord[];
  readonly values: ImageValues;
  /** Why it failed: the first cause. */
  readonly error?: unknown;
  /** Its build is on its way: the next run goes on with it. */
  readonly pending?: BuildState;
}

/** One image whose run was cancelled, with what its stages had left by then. */
export class CancelledImage extends CancelledError {
  override name = 'CancelledImage';
  readonly baked: BakedImage;
  /** "in run-in-vm". */
  readonly at: string;

  constructor(baked: Omit<BakedImage, 'error'>) {
    const stage = baked.stages.findLast(({ outcome }) => outcome !== 'skipped')?.name;
    const at = stage === undefined ? 'before its first stage' : `in ${stage}`;
    super(`cancelled ${at}`);
    this.at = at;
    this.baked = { ...baked, error: this };
  }
}
