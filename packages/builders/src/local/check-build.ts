import { stat } from 'node:fs/promises';
import { type Finding, hasErrorCode, InputError } from '@bakehouse/core/errors';
import { imagePathProblem, mirrorProblem, SMALLEST_DISK } from './check-values.ts';
import type { LocalBuild, LocalStep } from './local-build.ts';

/** Name, optionally with architecture, and with version or release: what apt takes, without its patterns and paths. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+|\/[a-z0-9.-]+)?$/;
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Checks everything that ends up in a command line or in the image.
 *
 * @throws InputError with all findings
 */
export async function checkBuild(build: LocalBuild): Promise<void> {
  const findings: Finding[] = [];
  const report = (message: string) => findings.push({ severity: 'error', file: build.definitionFile, message });
  if (!/^[a-z][a-z0-9.-]*$/.test(build.suite)) report(`"${build.suite}" is not the name of a Debian release`);
  if (build.components.length === 0) report('no components of the Debian archive are named; "main" is the usual one');
  for (const component of build.components) {
    if (!/^[a-z][a-z0-9/-]*$/.test(component)) report(`"${component}" is not a component of a Debian archive`);
  }
  if (build.mirror !== undefined) reportAny(mirrorProblem(build.mirror), report);
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(build.image)) report(`"${build.image}" is not the id of an image`);
  if (!Number.isInteger(build.diskMiB) || build.diskMiB < SMALLEST_DISK) {
    report(`a disk of ${build.diskMiB} MiB is too small: the least is ${SMALLEST_DISK} MiB`);
  }
  for (const [index, step] of build.steps.entries()) {
    await checkStep(step, (message) => report(`step ${index + 1}: ${message}`));
  }
  if (findings.length > 0) throw new InputError(`The image ${build.image} cannot be built`, { findings });
}

async function checkStep(step: LocalStep, report: (message: string) => void): Promise<void> {
  switch (step.kind) {
    case 'packages':
      for (const name of step.names) if (!PACKAGE.test(name)) report(`"${name}" is not the name of a Debian package`);
      return;
    case 'tree':
      return checkSource(step.from, 'folder', report);
    case 'file':
      reportAny(imagePathProblem(step.to), report);
      if (step.mode !== undefined && !/^[0-7]{3,4}$/.test(step.mode)) report(`"${step.mode}" is not an octal mode such as 0644`);
      return checkSource(step.from, 'either', report);
    case 'script':
      for (const [name, value] of Object.entries(step.env ?? {})) {
        if (!ENVIRONMENT_NAME.test(name)) report(`"${name}" is not the name of an environment variable`);
        if (value.includes('\0')) report(`the value of ${name} contains a NUL character`);
      }
      return checkSource(step.file, 'file', report);
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
