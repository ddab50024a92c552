import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { LocalStep as DefinitionStep } from '@bakehouse/image-definition/definition';
import type { LocalStep } from './local-build.ts';

/** The definition's steps as the local builder takes them, with what prepare-artifacts has laid out for each. */
export async function localSteps(steps: readonly DefinitionStep[], artifacts: string): Promise<LocalStep[]> {
  const local: LocalStep[] = [];
  for (const [index, step] of steps.entries()) {
    const folder = join(artifacts, 'tree', String(index).padStart(2, '0'));
    if ('packages' in step) local.push({ kind: 'packages', names: step.packages });
    else if ('runner' in step) local.push({ kind: 'tree', from: folder, to: '/' });
    else if ('file' in step) {
      const { to, mode } = step.file;
      local.push({ kind: 'file', from: await onlyEntry(folder), to, ...(mode === undefined ? {} : { mode }) });
    } else {
      const { shell, env } = step.script;
      local.push({ kind: 'script', shell, file: await onlyEntry(folder), ...(env === undefined ? {} : { env }) });
    }
  }
  return local;
}

/** The file or folder of a step stands under its own name. */
async function onlyEntry(folder: string): Promise<string> {
  const [entry, ...others] = await readdir(folder);
  if (entry === undefined || others.length > 0) {
    throw new UserError(`${folder} should hold one file or folder.`, { hint: 'prepare the artifacts again' });
  }
  return join(folder, entry);
}
