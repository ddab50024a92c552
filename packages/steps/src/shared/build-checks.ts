import { join } from 'node:path';
import type { BuildableChecks, BuildableOptions } from '@bakehouse/builders/check';
import type { StepContext } from '@bakehouse/core/step';
import type { LoadOptions } from '@bakehouse/image-definition/load';
import type { DebianArchives } from '@bakehouse/net/debian-archive';

interface BuildInputs {
  /** Of ours, or `auto`, as when left out. */
  readonly builder?: string | undefined;
  readonly otherBuilders?: boolean | undefined;
  /** Who is asked for suites and packages; nobody when left out. */
  readonly archives?: DebianArchives | undefined;
  /** Where it is built; the workspace, in which it is by default, when left out. */
  readonly workFolder?: string | undefined;
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

/** The archives of Debian packages that a run asks. @param cacheFolder keeps what they say between runs; nothing is kept without it */
export async function openArchives(cacheFolder: string | undefined, { resolve, log, signal }: StepContext): Promise<DebianArchives> {
  const { DebianArchives } = await import('@bakehouse/net/debian-archive');
  return new DebianArchives({ cacheFolder: cacheFolder === undefined ? undefined : join(resolve(cacheFolder), 'archives'), log, signal });
}

function optionsOf(inputs: BuildInputs, context: StepContext): BuildableOptions {
  const { builder = 'auto', otherBuilders, archives, workFolder } = inputs;
  const { log, signal, environment } = context;
  return {
    ...{ builder, otherBuilders, log, signal },
    workFolder: workFolder === undefined ? environment.workspace : context.resolve(workFolder),
    online: archives,
  };
}
