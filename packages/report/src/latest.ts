import type { ReportData, ReportImage } from './report-data.ts';
import { type Sentence, say } from './sentence.ts';

/** Of many images so many are named. */
const MOST_IMAGES = 8;

/** Which version of each image is latest after a run, and how that came: what new machines start from. */
export function latestOf({ images }: ReportData): readonly Sentence[] {
  const known = images.flatMap((image) => {
    const sentence = latestOfOne(image);
    return sentence === undefined ? [] : [images.length > 1 ? [{ code: image.id }, ': ', ...sentence] : sentence];
  });
  return known.length > MOST_IMAGES ? [...known.slice(0, MOST_IMAGES - 1), ['More is below, image by image.']] : known;
}

function latestOfOne(image: ReportImage): Sentence | undefined {
  if (image.latest === undefined) return undefined;
  const { version: latest, promoted } = image.latest;
  const { version, channel } = image;
  const staged: Sentence = version !== undefined && channel === 'staged' ? ['; ', { code: version }, ' is staged'] : [];
  if (latest === undefined) return ['None: no version was promoted yet', ...staged, '.'];
  if (latest !== version) return [...say`${latest}, as before`, ...staged, '.'];
  if (hasFailed(image)) {
    return (image.drill ?? []).length > 0
      ? say`${latest}, as before: the tests of a drill say nothing about a version.`
      : say`${latest}, as before, although it did not pass this time. Promote an earlier version if it should not be used.`;
  }
  return promoted === true ? say`${latest}, since this run.` : say`${latest}, as before.`;
}

function hasFailed({ tests, stages }: ReportImage): boolean {
  return stages.some(({ outcome }) => outcome === 'failed') || tests.some(({ outcome }) => outcome !== 'passed' && outcome !== 'not-run');
}
