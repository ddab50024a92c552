import { counted } from '@bakehouse/core/text';
import type { ReportData, ReportImage } from './report-data.ts';
import { listed, type Sentence, say } from './sentence.ts';

const MOST_NAMES = 4;

/** What a run changed, image by image. What only was there, the packages of a version that was tested, it did not change. */
export function changesOf(data: ReportData): readonly Sentence[] {
  const many = data.images.length > 1;
  const sentences = data.images.flatMap((image) => {
    const label: Sentence = many ? [{ code: image.id }, ': '] : [];
    const changes = changesOfOne(image);
    return many && changes.length > 0
      ? [[...label, ...changes.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))]]
      : changes;
  });
  if (sentences.length === 0) return [['Nothing.']];
  return sentences.length > 8 ? [...sentences.slice(0, 7), ['More is below, image by image.']] : sentences;
}

function changesOfOne(image: ReportImage): Sentence[] {
  if (image.action === 'unchanged') return [];
  const paths = image.reasons.map(({ path }): Sentence => [{ code: path }]);
  const why: Sentence[] =
    paths.length === 0
      ? []
      : [[`${counted(paths.length, 'input')} ${paths.length === 1 ? 'differs' : 'differ'}: `, ...listed(paths, MOST_NAMES), '.']];
  const made = whatWasMade(image);
  return made === undefined ? [...why, ...packagesOf(image)] : [...why, made];
}

/** Where no image was built. */
function whatWasMade({ action, version, files, stages }: ReportImage): Sentence | undefined {
  const named: Sentence = version === undefined ? ['the image'] : [{ code: version }];
  if (action === 'test') return ['Nothing was built or changed: ', ...named, ' was only tested.'];
  if (action === 'update') return ['Nothing was built: ', ...named, ' was changed in place.'];
  if (action === 'republish') return ['Nothing was built: the files are those of an earlier version.'];
  const failed = stages.some(({ outcome }) => outcome === 'failed');
  return failed && version === undefined && files.length === 0 ? ['Nothing was built.'] : undefined;
}

function packagesOf({ action, packages, packagesDelta: delta }: ReportImage): Sentence[] {
  const resumed: Sentence[] = action === 'continue' ? [['An earlier run had built it; this one went on from there.']] : [];
  if (delta === undefined) return [...resumed, ...(packages.length > 0 ? [[`${counted(packages.length, 'package')} installed.`]] : [])];
  const kinds = [
    [delta.changed.length, 'changed'],
    [delta.added.length, 'added'],
    [delta.removed.length, 'removed'],
  ].filter(([number]) => number !== 0);
  const words =
    kinds.length === 0
      ? say`The packages are the same as in ${delta.since}.`
      : say`Packages since ${delta.since}: ${[kinds.map((kind) => kind.join(' ')).join(', ')]}.`;
  return [...resumed, words];
}
