import { messageOf } from '@bakehouse/core/errors';
import type { BakedImage } from './baked-image.ts';

interface FailureCause {
  /** Of an image with its id. */
  readonly message: string;
  readonly error: unknown;
}

/** All that went wrong in a bake: the images first, in the order of the plan. */
export function causesOf({
  baked,
  problems,
}: {
  readonly baked: readonly BakedImage[];
  readonly problems: readonly unknown[];
}): FailureCause[] {
  return [
    ...baked.filter(({ error }) => error !== undefined).map(({ image, error }) => ({ message: `${image.id}: ${messageOf(error)}`, error })),
    ...problems.map((error) => ({ message: messageOf(error), error })),
  ];
}
