import { CancelledOutcome, type OutputValue } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { type BakedImage, CancelledImage } from './baked-image.ts';

/**
 * What a bake that was cancelled says: where it was, and what it leaves.
 *
 * @param outputs of the run, which are set all the same
 */
export function cancelledBake(baked: readonly BakedImage[], outputs: Readonly<Record<string, OutputValue>>): CancelledOutcome {
  const at = baked.map(({ error }) => error).find((error) => error instanceof CancelledImage);
  const where = at === undefined ? 'when its images were done' : `at ${at.baked.image.id}, ${at.at}`;
  const done = baked.filter(({ error }) => error === undefined).length;
  const staged = baked.filter(isStaged).map(({ image, values }) => `${image.id} ${values.version}`);
  const left = staged.length === 0 ? 'Nothing is staged' : `Staged, and not latest: ${staged.join(', ')}`;
  return new CancelledOutcome(`${where}. ${counted(done, 'image')} went well. ${left}. Run it again to go on.`, outputs);
}

/** A version of this run is in the gallery, made by it or there before, and waits to be tested or promoted. */
function isStaged({ image, stages, values: { version, promoted, tested } }: BakedImage): boolean {
  if (version === undefined || version === image.latest || promoted === true) return false;
  // Another run was quicker, and there was nothing left to promote.
  if (promoted === false && tested?.outcome === 'passed') return false;
  // What others begin with is a version that is made anew, and not theirs.
  const isTheirs = image.action === 'retest' || image.action === 'update';
  return isTheirs || stages.some(({ name, outcome }) => name === 'publish-image' && outcome === 'succeeded');
}
