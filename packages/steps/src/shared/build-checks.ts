import { join } from 'node:path';
import type { BuildableChecks, BuildableOptions } from '@bakehouse/builders/check';
import type { StepContext } from '@bakehouse/core/step';
import type { LoadOptions } from '@bakehouse/image-definition/load';

interface BuildInputs {
  /** Of ours, or `auto`, as when left out. */
  readonly builder?: string | undefined;
  readonly otherBuilders?: boolean | undefined;
  /** Ask archives for suites and packages. */
  readonly online?: boolean | undefined;
  /** Where it is built; the workspace, in which it is by default, when left out. */
  readonly workFolder?: string | undefined;
  /** What is kept between runs; nothing when left out. */
  readonly cacheFolder?: string | undefined;
}

/** What must hold of definitions so that they can be built as the inputs say. */
export async function buildChecks(inputs: BuildInputs, context: StepContext): Promise<BuildableChecks> {
  const { buildableChecks } = await import('@bakehouse/builders/check');
  return buildableChecks(optionsOf(inputs, context));
}

/** The same for a step that loads one definition: what it loads it with. */
export function checkedLoading(inputs: BuildInputs, context: StepContext): Pick<LoadOptions, 'check'> {
  return {
    async check(loaded) {
      const { checkBuildable } = await import('@bakehouse/builders/check');
      return checkBuildable(loaded, optionsOf(inputs, context));
    },
  };
}

function optionsOf(inputs: BuildInputs, context: StepContext): BuildableOptions {
  const { builder = 'auto', otherBuilders, online, cacheFolder, workFolder } = inputs;
  const { log, signal, environment } = context;
  const archives = cacheFolder === undefined ? undefined : join(context.resolve(cacheFolder), 'archives');
  return {
    ...{ builder, otherBuilders, log, signal },
    workFolder: workFolder === undefined ? environment.workspace : context.resolve(workFolder),
    online: online === true ? { cacheFolder: archives } : undefined,
  };
}
