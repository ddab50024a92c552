import type { ImageValues, ImageWork } from './stage.ts';

type Work = Pick<ImageWork, 'image' | 'options'>;

/** Whether what is made of an image is to be tested. */
export function isVerified({ image, options }: Work): boolean {
  return image.verify !== false && options.verify !== false;
}

/** Why something is neither tested nor promoted; undefined where it is. The run that built it may have been told so. */
export function unverified(work: Work, { built }: Pick<ImageValues, 'built'>): string | undefined {
  return isVerified(work) && built?.record.verify !== false ? undefined : 'left out by no-verify';
}
