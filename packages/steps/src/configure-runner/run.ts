import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { configureRunner } from '@bakehouse/runners/configure';
import type { definition } from './definition.ts';

/** Renders a runner's boot files into a folder, or installs the runner below a root folder. */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { platform, version, user, root, labels, dryRun, packageFile, packageUrl, packageSha256 } = inputs;
  const { log, signal } = context;
  const to =
    inputs.mode === 'render'
      ? { mode: inputs.mode, outputFolder: context.resolve(inputs.outputFolder) }
      : {
          mode: inputs.mode,
          targetRoot: context.resolve(inputs.targetRoot),
          cacheFolder: context.resolve(inputs.cacheFolder),
          packageFile: packageFile === undefined ? undefined : context.resolve(packageFile),
          packageUrl,
          packageSha256,
        };
  return { ...(await configureRunner({ platform, settings: { version, user, root, labels }, dryRun, log, signal, to })) };
}
