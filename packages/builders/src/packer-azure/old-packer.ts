import { isSharedGalleryId } from '@bakehouse/azure/image-versions';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { type PathProblem, spellPath } from '@bakehouse/image-definition/findings';
import type { AzureRun } from './azure-runs.ts';

/** What azure-arm of Packer 1.6, such as Debian's, has no setting for: each with its place. */
export function oldPackerProblems({ image, build, source, outputs, steps }: ImageDefinition, runs: readonly AzureRun[]): PathProblem[] {
  const problems: PathProblem[] = [];
  const report = (path: readonly (string | number)[], what: string) =>
    problems.push({ path, message: `${spellPath(path)}: Packer before 1.7 has no ${what}`, hint: 'use Packer 1.11 or newer' });
  for (const [key, on] of Object.entries(image.security ?? {})) if (on) report(['image', 'security', key], 'such protection');
  if (build.spot === true) report(['build', 'spot'], 'spot machines');
  if (source.kind === 'gallery' && isSharedGalleryId(source.id ?? '')) report(['source', 'id'], 'galleries that others share');
  for (const { gallery, managed } of runs) {
    if (gallery === undefined) continue;
    const { output, settings } = gallery;
    if (managed === undefined) {
      report(['outputs', output, 'kind'], 'gallery without a managed image of its machine beside it, in the same region');
    }
    if (settings.storage !== undefined) report(['outputs', output, 'storage'], 'storage types in galleries');
    if (settings.replication === 'shallow') report(['outputs', output, 'replication'], 'shallow copies');
    const counts = new Set(settings.regions.map(({ replicas }) => replicas));
    if (counts.size > 1) report(['outputs', output, 'regions'], 'numbers of copies that differ between regions');
  }
  for (const [index, step] of steps.entries()) {
    if ('windowsUpdate' in step) report(['steps', index, 'windowsUpdate'], 'provisioner for updates');
  }
  for (const [index, output] of outputs.entries()) {
    if (output.kind === 'gallery' && output.regions.some(({ storage }) => storage !== undefined)) {
      report(['outputs', index, 'regions'], 'storage types of regions');
    }
  }
  return problems;
}
