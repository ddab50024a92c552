import { type Finding, InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { writeProblem } from '@bakehouse/system/files';

/** Absolute paths of what a run is to write beside the blobs; undefined for what nobody wants. */
interface OutputFiles {
  readonly planFile: string | undefined;
  readonly manifest: string | undefined;
}

/**
 * Where plan and manifest go, checked before anything is sent: they are written when everything is done, and a run of hours must not
 * fail for them then.
 *
 * @throws InputError with all that is wrong
 */
export async function outputFiles(
  { planFile, manifestFile }: { readonly planFile?: string | undefined; readonly manifestFile?: string | undefined },
  { resolve }: Pick<StepContext, 'resolve'>,
): Promise<OutputFiles> {
  const files = {
    planFile: planFile === undefined ? undefined : resolve(planFile),
    manifest: manifestFile === undefined ? undefined : resolve(manifestFile),
  };
  const findings: Finding[] = [];
  for (const [input, file] of [
    ['plan-file', files.planFile],
    ['manifest-file', files.manifest],
  ] as const) {
    const problem = file === undefined ? undefined : await writeProblem(file);
    if (problem !== undefined) findings.push({ severity: 'error', ...problem, message: `${input} ${file} ${problem.message}` });
  }
  if (files.planFile !== undefined && files.planFile === files.manifest) {
    findings.push({ severity: 'error', message: `plan-file and manifest-file are both ${files.planFile}`, hint: 'give two paths' });
  }
  if (findings.length > 0)
    throw new InputError('Nothing was sent: what this run is to write beside the blobs cannot be written.', { findings });
  return files;
}
