import { messageOf } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { ImageWork } from './stage.ts';
import type { StageWork } from './stage-table.ts';

/** Beginning and end of something, ISO 8601. */
interface Times {
  readonly startedAt: string;
  readonly finishedAt: string;
}

/**
 * How long a stage may take: as long as it took for the version of the image that is latest, by what the gallery keeps of it.
 *
 * @returns milliseconds; undefined for a stage of which it keeps no times, where nothing is latest or it was made in another way, and where
 *   the gallery cannot tell
 */
export async function expectedTime(stage: StageWork, { image, options }: ImageWork): Promise<number | undefined> {
  const timesOf = TIMES_OF[stage];
  if (timesOf === undefined) return undefined;
  try {
    const latest = await options.gallery.latest(image.id);
    const times = latest === undefined ? undefined : await timesOf(options.gallery, image.id, latest, options);
    const milliseconds = times === undefined ? Number.NaN : Date.parse(times.finishedAt) - Date.parse(times.startedAt);
    return milliseconds > 0 ? milliseconds : undefined;
  } catch (error) {
    options.log.debug(`How long this took the last time is not known: ${messageOf(error)}`);
    return undefined;
  }
}

type TimesOf = (gallery: Gallery, image: string, latest: string, options: ImageWork['options']) => Promise<Times | undefined>;

const TIMES_OF: { readonly [W in StageWork]?: TimesOf } = {
  async build(gallery, image, latest, { builder }) {
    const made = await gallery.provenance(image, latest);
    return builder === 'auto' || made?.builder === builder ? made : undefined;
  },
  async test(gallery, image, latest, { accelerator }) {
    const tested = await gallery.testResult(image, latest);
    return accelerator === 'auto' || tested?.accelerator === accelerator ? tested : undefined;
  },
};
