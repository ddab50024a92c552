import { join } from 'node:path';
import type { Finding } from '@bakehouse/core/errors';
import { placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { DefinitionPlaces, DefinitionProblem, LocalBuild } from './local-build.ts';

/**
 * What the failure of a build names, as the user knows it.
 *
 * @param shownFile path of the definition as people know it: relative paths of other files begin where it begins
 */
export function definitionPlaces(loaded: LoadedDefinition, shownFile: string): DefinitionPlaces {
  const root = loaded.file.endsWith(`/${shownFile}`) ? loaded.file.slice(0, -shownFile.length) : undefined;
  const shown = (path: string) => (root !== undefined && path.startsWith(root) ? path.slice(root.length) : path);
  return {
    async find(problems) {
      const findings = await placeFindings(loaded, problems);
      return findings.map((finding) => (finding.file === undefined ? finding : { ...finding, file: shown(finding.file) }));
    },
    script(index) {
      const step = loaded.definition.steps[index];
      return step !== undefined && 'script' in step && step.script.file !== undefined
        ? shown(join(loaded.folder, step.script.file))
        : undefined;
    },
  };
}

/** Gives problems their places, as far as the build knows them. */
export async function placeProblems(
  { places, definitionFile }: Pick<LocalBuild, 'places' | 'definitionFile'>,
  problems: readonly DefinitionProblem[],
): Promise<Finding[]> {
  if (problems.length === 0) return [];
  if (places !== undefined) return places.find(problems);
  return problems.map(({ path: _path, ...problem }) => ({ severity: 'error', file: definitionFile, ...problem }));
}
