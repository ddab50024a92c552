import { stat } from 'node:fs/promises';
import { hasErrorCode, InputError } from '@bakehouse/core/errors';
import { showControls } from '@bakehouse/core/text';
import { isImageId } from '@bakehouse/image-definition/definition';
import { imagePathProblem, mirrorProblem, SMALLEST_DISK } from './check-values.ts';
import { placeProblems } from './definition-places.ts';
import type { DefinitionProblem, LocalBuild, LocalStep } from './local-build.ts';

/** @param path in the definition */
type Report = (path: DefinitionProblem['path'], message: string) => void;

/** Name, optionally with architecture, and with version or release: what apt takes, without its patterns and paths. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+|\/[a-z0-9.-]+)?$/;
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Checks everything that ends up in a command line or in the image.
 *
 * @throws InputError with all findings
 */
export async function checkBuild(build: LocalBuild): Promise<void> {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  if (!/^[a-z][a-z0-9.-]*$/.test(build.suite)) report(['source', 'suite'], `"${build.suite}" is not the name of a Debian release`);
  if (build.components.length === 0)
    report(['source', 'components'], 'no components of the Debian archive are named; "main" is the usual one');
  for (const [index, component] of build.components.entries()) {
    if (!/^[a-z][a-z0-9/-]*$/.test(component))
      report(['source', 'components', index], `"${component}" is not a component of a Debian archive`);
  }
  if (build.mirror !== undefined) reportAny(mirrorProblem(build.mirror), (message) => report(['source', 'mirror'], message));
  if (!isImageId(build.image)) report(['image', 'id'], `"${build.image}" is not the id of an image`);
  if (!Number.isInteger(build.diskMiB) || build.diskMiB < SMALLEST_DISK) {
    report(['build', 'diskMiB'], `a disk of ${build.diskMiB} MiB is too small: the least is ${SMALLEST_DISK} MiB`);
  }
  for (const [index, step] of build.steps.entries()) {
    await checkStep(step, (path, message) => report(['steps', index, ...path], `step ${index + 1}: ${message}`));
  }
  if (problems.length === 0) return;
  const [{ message }] = problems as [DefinitionProblem];
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  throw new InputError(`The image ${build.image} cannot be built: ${showControls(message)}${more}.`, {
    findings: await placeProblems(build, problems),
  });
}

async function checkStep(step: LocalStep, report: Report): Promise<void> {
  switch (step.kind) {
    case 'packages':
      for (const [index, name] of step.names.entries())
        if (!PACKAGE.test(name)) report(['packages', index], `"${name}" is not the name of a Debian package`);
      return;
    case 'tree':
      return checkSource(step.from, 'folder', (message) => report([], message));
    case 'file':
      reportAny(imagePathProblem(step.to), (message) => report(['file', 'to'], message));
      if (step.mode !== undefined && !/^[0-7]{3,4}$/.test(step.mode))
        report(['file', 'mode'], `"${step.mode}" is not an octal mode such as 0644`);
      return checkSource(step.from, 'either', (message) => report(['file', 'from'], message));
    case 'script':
      for (const [name, value] of Object.entries(step.env ?? {})) {
        if (!ENVIRONMENT_NAME.test(name)) report(['script', 'env', name], `"${name}" is not the name of an environment variable`);
        if (value.includes('\0')) report(['script', 'env', name], `the value of ${name} contains a NUL character`);
      }
      return checkSource(step.file, 'file', (message) => report(['script', 'file'], message));
  }
}

function reportAny(problem: string | undefined, report: (message: string) => void): void {
  if (problem !== undefined) report(problem);
}

async function checkSource(path: string, kind: 'file' | 'folder' | 'either', report: (message: string) => void): Promise<void> {
  try {
    const state = await stat(path);
    const fits = kind === 'folder' ? state.isDirectory() : state.isFile() || (kind === 'either' && state.isDirectory());
    if (!fits) report(`${path} is not a ${kind === 'either' ? 'file or folder' : kind}`);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    report(`${path} does not exist`);
  }
}
